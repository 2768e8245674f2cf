/**
 * WildFly: a base directory of its own per instance, one Java process without shell scripts around it. Decided: the EAR is part of
 * the server's configuration, so that a server which has started has deployed it.
 */
package org.carillonpbx.launcher.server;
