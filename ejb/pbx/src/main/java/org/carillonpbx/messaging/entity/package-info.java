/**
 * Messages at rest, as immutable values.
 *
 * <p>Decision: what is kept is what was sent, with its order; nothing of how it is delivered.
 */
package org.carillonpbx.messaging.entity;
