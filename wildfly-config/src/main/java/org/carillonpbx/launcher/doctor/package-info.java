/** Looks whether this machine can run a PBX. Decided: every finding that is not good comes with the command or the step that mends it. */
package org.carillonpbx.launcher.doctor;
