/**
 * One running PBX for the whole suite. Decided: it is started as its users start it, once, and the tests find it by system properties
 * {@code carillon.test.*}.
 */
package org.carillonpbx.suite;
