/**
 * The pages of extensions. The rules of a valid extension are the directory's alone: a form shows its violations at the fields they name.
 */
package org.carillonpbx.web.faces.extension;
