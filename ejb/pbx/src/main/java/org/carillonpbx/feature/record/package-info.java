/**
 * Has conversations written down: by an extension's rule, or when its party dials {@code *1}.
 *
 * <p>Decision: a companion, not a treatment. A call that is recorded is the same call, and one whose recording fails goes on.
 */
package org.carillonpbx.feature.record;
