package org.carillonpbx.sip;

/** What becomes of an INVITE that begins a dialog. */
public sealed interface Admission permits Admission.Admitted, Challenged, Refused {

    /**
     * The call may begin; an {@link DialogEvent.IncomingCall} follows.
     *
     * @param account who the sender proved to be (the extension's number), empty for a guest
     */
    record Admitted(String account) implements Admission {
        public Admitted {
            java.util.Objects.requireNonNull(account, "account");
        }
    }
}
