/**
 * The page of batch jobs. Progress is pushed like everything live; what a job does is its own business.
 */
package org.carillonpbx.web.faces.job;
