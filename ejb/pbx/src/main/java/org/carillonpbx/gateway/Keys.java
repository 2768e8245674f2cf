package org.carillonpbx.gateway;

import java.time.Duration;
import org.carillonpbx.call.Dialpad;
import org.carillonpbx.call.LegId;
import org.carillonpbx.media.DigitManner;
import org.carillonpbx.media.MediaConnection;
import org.carillonpbx.media.PortKey;
import org.carillonpbx.sip.DialogKey;
import org.carillonpbx.sip.Digit;
import org.carillonpbx.sip.SipConnection;

/** Call control's way to press digits: with the sound over the media adapter, beside it over the SIP adapter. */
final class Keys implements Dialpad {
    private final MediaConnection media;
    private final SipConnection sip;

    Keys(MediaConnection media, SipConnection sip) {
        this.media = media;
        this.sip = sip;
    }

    @Override
    public void watch(LegId leg) {
        media.watchDigits(new PortKey(leg.value()));
    }

    @Override
    public void press(LegId leg, char digit, Duration held, Manner manner) {
        switch (manner) {
            case AGREED -> sound(leg, digit, held, DigitManner.AGREED);
            case EVENT -> sound(leg, digit, held, DigitManner.EVENT);
            case TONE -> sound(leg, digit, held, DigitManner.TONE);
            case INFO_RELAY -> tell(leg, digit, held, Digit.Body.DTMF_RELAY);
            case INFO -> tell(leg, digit, held, Digit.Body.DTMF);
        }
    }

    private void sound(LegId leg, char digit, Duration held, DigitManner manner) {
        media.press(new PortKey(leg.value()), digit, (int) held.toMillis(), manner);
    }

    private void tell(LegId leg, char digit, Duration held, Digit.Body body) {
        sip.press(new DialogKey(leg.value()), new Digit(digit, (int) held.toMillis(), body));
    }
}
