/**
 * Plain SQL for the components that write in batches, page by key or chain rows, where an object mapper is in the way.
 *
 * <p>Decision: values reach SQL as bind parameters only; there is no way to pass text into a statement here.
 */
package org.carillonpbx.database.boundary;
