package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.SIPConstants;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPServerTransactionImpl;
import gov.nist.javax.sip.stack.SIPTransactionStack;

/**
 * A server transaction that lets go of its request when it has answered, and still knows what belongs to it. The stack's own
 * compares requests where there is no unique branch (RFC 3261 §17.2.3, callers of RFC 2543), and fails with one that it let
 * go of: whoever sent such a request would get no answer while any other transaction stood.
 */
final class LightTransaction extends SIPServerTransactionImpl {
    private static final long serialVersionUID = 1L;

    LightTransaction(SIPTransactionStack stack, MessageChannel channel) {
        super(stack, channel);
    }

    @Override
    public boolean isMessagePartOfTransaction(SIPMessage message) {
        if (getOriginalRequest() != null) {
            return super.isMessagePartOfTransaction(message);
        }
        boolean ours = unique(getBranch());
        boolean theirs = unique(message.getTopmostVia().getBranch());
        if (ours && theirs) {
            return super.isMessagePartOfTransaction(message);
        }
        return !ours && !theirs && getTransactionId().equals(message.getTransactionId());
    }

    private static boolean unique(String branch) {
        return branch != null
                && branch.regionMatches(
                        true, 0, SIPConstants.BRANCH_MAGIC_COOKIE, 0, SIPConstants.BRANCH_MAGIC_COOKIE.length());
    }
}
