/**
 * Work that takes long and may be interrupted: Jakarta Batch jobs with their repository in PostgreSQL. Decided: a job that a crash
 * interrupted is taken up again by the next start, from its last checkpoint.
 */
package org.carillonpbx.batch;
