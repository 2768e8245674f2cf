package org.carillonpbx.sip.ra;

import org.carillonpbx.sip.stack.SipSettings;

/** The adapter's settings where nobody has set anything, for tests that need no adapter. */
public final class UsualSettings {

    private UsualSettings() {}

    public static SipSettings get() {
        return new CarillonSipResourceAdapter().settings();
    }
}
