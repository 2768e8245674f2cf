package org.carillonpbx.sip.outflow;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carillonpbx.sip.DialogKey;

/**
 * The dialogs alive, by their key, by our tag, and (for calls that came in) by the INVITE that began them. Bounded.
 * Thread-safe.
 */
public final class Dialogs {

    private final int limit;
    private final Map<DialogKey, CallDialog> byKey = new ConcurrentHashMap<>();
    private final Map<String, CallDialog> byLocalTag = new ConcurrentHashMap<>();
    private final Map<InviteId, IncomingDialog> byInvite = new ConcurrentHashMap<>();

    private final LateAnswers lateAnswers;

    Dialogs(int limit) {
        this.limit = limit;
        this.lateAnswers = new LateAnswers(limit);
    }

    /** The 2xx that may still come to calls of ours that are over. */
    public LateAnswers lateAnswers() {
        return lateAnswers;
    }

    public boolean full() {
        return byKey.size() >= limit;
    }

    /** False where the key is taken. */
    boolean add(CallDialog dialog) {
        if (byKey.putIfAbsent(dialog.key(), dialog) != null) {
            return false;
        }
        byLocalTag.put(dialog.localTag(), dialog);
        if (dialog instanceof IncomingDialog incoming) {
            byInvite.put(incoming.begunBy(), incoming);
        }
        return true;
    }

    void remove(CallDialog dialog) {
        byKey.remove(dialog.key(), dialog);
        byLocalTag.remove(dialog.localTag(), dialog);
        if (dialog instanceof IncomingDialog incoming) {
            byInvite.remove(incoming.begunBy(), incoming);
        }
    }

    public Optional<CallDialog> find(DialogKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The dialog that a request within it belongs to. */
    public Optional<CallDialog> of(SIPRequest request) {
        return withTag(request.getToTag(), request);
    }

    /** The dialog that a response to a request of ours belongs to. */
    public Optional<CallDialog> ofResponse(SIPMessage response) {
        return withTag(response.getFromTag(), response);
    }

    private Optional<CallDialog> withTag(String localTag, SIPMessage message) {
        if (localTag == null) {
            return Optional.empty();
        }
        CallDialog dialog = byLocalTag.get(localTag);
        return dialog != null && dialog.callId().equals(message.getCallId().getCallId())
                ? Optional.of(dialog)
                : Optional.empty();
    }

    /** The call that the same INVITE began before: RFC 3261 §8.2.2.2 calls a second way here a loop. */
    public Optional<IncomingDialog> begunBy(SIPRequest invite) {
        return Optional.ofNullable(byInvite.get(InviteId.of(invite)));
    }

    /** The call that a CANCEL is meant for: it bears its INVITE's Call-ID, From tag, number and branch (§9.1). */
    public Optional<IncomingDialog> cancelledBy(SIPRequest cancel) {
        return begunBy(cancel).filter(dialog -> dialog.sameBranch(cancel));
    }

    /** Goes round: what is due in any dialog is done. */
    public void look() {
        long now = Session.now();
        byKey.values().forEach(dialog -> dialog.look(now));
        lateAnswers.look();
    }

    public int size() {
        return byKey.size();
    }

    void clear() {
        byKey.clear();
        byLocalTag.clear();
        byInvite.clear();
    }
}
