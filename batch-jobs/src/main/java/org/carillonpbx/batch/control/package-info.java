/** The jobs' steps and what they are made of. Decided: files are written to a part file and renamed when they are whole. */
package org.carillonpbx.batch.control;
