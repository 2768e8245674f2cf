/**
 * Intercom: a code before an extension's number calls its phones so that one of them answers by itself, and both talk.
 *
 * <p>Decision: it is a call like any other but for what asks the phone to answer; who may not be overheard in a room tells the
 * phone so, and then it rings. Only callers who are known may do it.
 */
package org.carillonpbx.feature.intercom;
