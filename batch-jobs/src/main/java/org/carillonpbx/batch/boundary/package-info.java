/** What the portal and the REST API may ask of jobs. Decided: they see runs, and nothing of Jakarta Batch. */
package org.carillonpbx.batch.boundary;
