package org.carillonpbx.sip;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that happened to a dialog. Events of one dialog arrive in the order in which their messages were read, on
 * whatever thread reads them; a listener takes them over at once and does not block.
 */
public sealed interface DialogEvent {

    DialogKey dialog();

    /**
     * A call came in and was let in; 100 Trying is sent.
     *
     * @param account who the caller proved to be, empty for a guest
     * @param called the user part of the request URI, unescaped
     * @param offer the SDP offer; empty where the caller expects ours (late offer)
     * @param provenance what the sender says of the caller and of the call's way here
     * @param headers what the caller sends along for the callee ({@code Subject}, {@code Alert-Info}, …), bounded
     * @param device the instance that a GRUU names, one device of the called number (RFC 5627)
     * @param acknowledges the caller acknowledges ringing (RFC 3262): an offer of ours may go with it
     */
    record IncomingCall(
            DialogKey dialog,
            String account,
            Identity from,
            String called,
            Optional<String> offer,
            Peer source,
            String sipCallId,
            String userAgent,
            Provenance provenance,
            Map<String, String> headers,
            Optional<String> device,
            boolean acknowledges)
            implements DialogEvent {
        public IncomingCall {
            Objects.requireNonNull(dialog, "dialog");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(called, "called");
            Objects.requireNonNull(offer, "offer");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(sipCallId, "sipCallId");
            Objects.requireNonNull(userAgent, "userAgent");
            Objects.requireNonNull(provenance, "provenance");
            headers = Map.copyOf(headers);
            Objects.requireNonNull(device, "device");
        }

        /** A call that brings nothing along. */
        public IncomingCall(
                DialogKey dialog,
                String account,
                Identity from,
                String called,
                Optional<String> offer,
                Peer source,
                String sipCallId,
                String userAgent) {
            this(
                    dialog,
                    account,
                    from,
                    called,
                    offer,
                    source,
                    sipCallId,
                    userAgent,
                    Provenance.none(),
                    Map.of(),
                    Optional.empty(),
                    false);
        }
    }

    /** A provisional response above 100 to our INVITE. */
    record Progressed(DialogKey dialog, int status, Optional<String> sdp) implements DialogEvent {}

    /**
     * 2xx to our INVITE, which the adapter has acknowledged; it arrives even where a CANCEL of ours crossed it.
     *
     * @param sdp the answer to our offer, or the far side's offer where we made none
     * @param remote the user part and host of the far side's Contact
     */
    record Answered(DialogKey dialog, Optional<String> sdp, Identity remote) implements DialogEvent {}

    /**
     * Our INVITE failed for good: a final response above 299, no response (408), or no way to send it (503). The dialog is
     * gone.
     */
    record Rejected(DialogKey dialog, int status, String reason, OptionalInt q850) implements DialogEvent {}

    /**
     * 3xx to our INVITE: the dialog is gone, and the phone names others to call instead (RFC 3261 §8.1.3.4).
     *
     * @param contacts whom it names, the one it likes best first
     */
    record Redirected(DialogKey dialog, int status, List<Contact> contacts) implements DialogEvent {
        public Redirected {
            Objects.requireNonNull(dialog, "dialog");
            contacts = List.copyOf(contacts);
        }

        /**
         * One that is named.
         *
         * @param ours its host is one of ours
         */
        public record Contact(String uri, Identity whom, boolean ours) {
            public Contact {
                Objects.requireNonNull(uri, "uri");
                Objects.requireNonNull(whom, "whom");
            }
        }
    }

    /** A digit was pressed and told by INFO (RFC 6086 §8). {@code millis}: for how long, 0 where it is not said. */
    record DigitPressed(DialogKey dialog, char digit, int millis) implements DialogEvent {

        /** Says nothing of the digit: it may be a PIN's. */
        @Override
        public String toString() {
            return "DigitPressed[" + dialog + "]";
        }
    }

    /**
     * What confirms a response of ours to an INVITE: the ACK to a 2xx, or the PRACK to ringing that bore our offer; {@code
     * sdp} is the answer to a late offer of ours.
     */
    record Confirmed(DialogKey dialog, Optional<String> sdp) implements DialogEvent {}

    /** The caller gave up before we answered; 487 is sent and the dialog is gone. */
    record Cancelled(DialogKey dialog) implements DialogEvent {}

    /** BYE came, or the dialog died (no ACK to our 2xx, its connection lost): it is gone. */
    record Ended(DialogKey dialog, int status, OptionalInt q850, String reason) implements DialogEvent {}

    /**
     * The far side proposes a change by re-INVITE or UPDATE, before the answer too where offer and answer were exchanged
     * while it rang: to be met with {@code accept} or {@code refuse}.
     */
    record Reoffered(DialogKey dialog, Optional<String> offer) implements DialogEvent {}

    /** The far side has to be asked whether it is still there (RFC 4028): {@code reoffer} what it has already. */
    record RefreshDue(DialogKey dialog) implements DialogEvent {}

    /** What became of our {@code reoffer}: 2xx with the answer, or a failure that leaves everything as it was. */
    record ReofferAnswered(DialogKey dialog, int status, Optional<String> sdp) implements DialogEvent {}
}
