/**
 * The one thread that decides: a serial, bounded queue with its alarms inside it.
 *
 * <p>Decision: alarms live in the queue's own thread, so that "the timer fired" can never race "the event arrived", and a
 * virtual clock drives both in tests.
 */
package org.carillonpbx.call.lane;
