package org.carillonpbx.guard.boundary;

/** Why somebody was turned away, what that means, and what to do about it, in sentences for an administrator. */
public enum Reason {
    WRONG_PASSWORD(
            1,
            "The password is wrong, or there is no such account.",
            "Compare the phone's user name and secret with the extension's; a new secret can be made on its page."),
    LOCKED_OUT(
            1,
            "Too many wrong passwords came before; further ones are not looked at for a while.",
            "Mend the phone's secret and wait a minute or more."),
    NOT_ALLOWED(
            0,
            "The password is right, but the account is disabled, deleted or another one than it asks for.",
            "Enable the extension, or let the phone register its own number."),
    REPLAYED(
            0,
            "The same credentials came twice. Either an answer got lost, or somebody replays what they overheard.",
            "Nothing, where it is rare; else look for whoever listens in, and use TLS."),
    DOWNGRADED(
            1,
            "The credentials are weaker than was asked for: MD5 where only SHA-256 is taken, or none of our making.",
            "Let the phone use SHA-256, or set carillon.sip.digest to compatible."),
    OVERLOAD(
            0,
            "There was more to do than can be done, so new calls were put off.",
            "See the dashboard for what is slow; calls that run and emergency calls were not put off."),
    CALL_RATE(
            0,
            "More calls were begun in a second than may be.",
            "Raise carillon.sip.calls.per.second or carillon.sip.calls.per.account, if it was meant."),
    MESSAGE_RATE(
            0,
            "One extension sent more text messages in a second than may be.",
            "Raise carillon.messages.per.account, if it was meant."),
    BANNED(0, "Its address is banned for a while.", "Lift the ban under Bans and access, if it is a phone of yours."),
    DENIED(0, "Its address is on the list of those who may not.", "Change the list under Bans and access."),
    FLOODING(
            2,
            "It asks more than a stranger may, so it gets no answers for now.",
            "Nothing, for an attack; put an address of yours on the list of those who may."),
    MALFORMED(
            1,
            "Its message cannot be read or contradicts itself.",
            "If it is a phone of yours, update its firmware; a trace shows the message."),
    METHOD(1, "It asks for something that this server does not offer.", "Nothing, for a scanner."),
    REFER_OUTSIDE(
            3,
            "It wants to transfer a call that it has no part in.",
            "If it is a phone of yours, let it transfer from within the call."),
    REPLACES_FOREIGN(5, "It wants to take over a call that it has no part in.", "Nothing; no call was touched."),
    NO_DIALOG(0, "It speaks of a call that is over or never was.", "Nothing; phones do so after a restart."),
    UNSUPPORTED(
            0, "It asks for an extension or a format that is not known here.", "Turn that feature off in the phone.");

    private final int weight;
    private final String why;
    private final String advice;

    Reason(int weight, String why, String advice) {
        this.weight = weight;
        this.why = why;
        this.advice = advice;
    }

    /** How much this makes its sender suspect; 0 for what honest phones do as well. */
    public int weight() {
        return weight;
    }

    public String why() {
        return why;
    }

    public String advice() {
        return advice;
    }
}
