/**
 * How things are said: the bundle's sentences, times, sizes, notices, CSV. No other place formats.
 */
package org.carillonpbx.web.faces.text;
