/** Adds up what the tests reported. Decided: the XML files are the truth, whatever Maven printed. */
package org.carillonpbx.launcher.report;
