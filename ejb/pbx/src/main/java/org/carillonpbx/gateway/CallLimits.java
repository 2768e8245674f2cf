package org.carillonpbx.gateway;

import java.time.Duration;
import org.carillonpbx.call.Limits;

/** For how long calls may last, as the operator wants it. */
final class CallLimits {
    private static final String TALK = "carillon.call.max.minutes";
    private static final int LONGEST = 43_200; // thirty days

    private CallLimits() {}

    /** Throws {@link IllegalArgumentException} where the setting makes no sense: the application does not start then. */
    static Limits configured() {
        return of(System.getProperty(TALK, Long.toString(Limits.usual().talk().toMinutes())));
    }

    static Limits of(String minutes) {
        try {
            int talk = Integer.parseInt(minutes.strip());
            if (talk >= 1 && talk <= LONGEST) {
                return new Limits(Limits.usual().setup(), Duration.ofMinutes(talk));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(wrong(minutes), e);
        }
        throw new IllegalArgumentException(wrong(minutes));
    }

    private static String wrong(String minutes) {
        return GatewayMessages.LOG.settingWrong(TALK, minutes, LONGEST);
    }
}
