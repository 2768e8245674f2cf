/** Java itself: which installation runs the server, and with which flags. Decided: the newest long-term release found wins. */
package org.carillonpbx.launcher.jdk;
