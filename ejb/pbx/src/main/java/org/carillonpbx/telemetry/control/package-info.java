/**
 * Calls as traces, for whoever runs an OpenTelemetry collector.
 *
 * <p>Decision: spans are made from the facts of calls, off the lane, like call records are. Nothing of it runs unless a
 * collector is named, and a collector that is away costs spans and never a call.
 */
package org.carillonpbx.telemetry.control;
