package org.carillonpbx.guard.control;

/** The limit to one extension's messages: as many people type, and no program sends in their place. Lock-free. */
public final class MessagePace {
    private static final String SETTING = "carillon.messages.per.account";
    private static final int USUAL = 10;
    private static final int ACCOUNTS = 1 << 14;

    private final Pace each;

    public MessagePace(int perSecond) {
        if (perSecond < 1) {
            throw new IllegalArgumentException(SETTING + " has to be above 0");
        }
        each = new Pace(ACCOUNTS, perSecond);
    }

    public static MessagePace fromSystem() {
        return new MessagePace(Integer.getInteger(SETTING, USUAL));
    }

    public boolean admits(String account, long now) {
        return each.passes(account, now);
    }
}
