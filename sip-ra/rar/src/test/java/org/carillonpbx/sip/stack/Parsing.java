package org.carillonpbx.sip.stack;

import gov.nist.core.CommonLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.text.ParseException;
import java.util.Optional;
import org.carillonpbx.sip.tap.MessageTap;
import org.carillonpbx.sip.tap.TraceMode;

/** The stack's parser as the stack uses it, for tests that have no socket. */
public final class Parsing {

    private static final CountingParser DATAGRAMS =
            new CountingParser(new Counters(), new MessageTap(TraceMode.OFF));

    static {
        CommonLogger.legacyLogger = new QuietStackLogger(); // as every stack of ours sets it
    }

    private Parsing() {}

    /** The message; empty where it cannot be parsed, or is a keep-alive. */
    public static Optional<SIPMessage> of(byte[] bytes) {
        try {
            return Optional.ofNullable(DATAGRAMS.parseSIPMessage(bytes, true, false, Parsing::judge));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** Which header's fault is forgiven, as UDPMessageChannel decides it. */
    private static void judge(ParseException fault, SIPMessage message, Class<?> header, String text, String whole)
            throws ParseException {
        if (header != null && MANDATORY.contains(header.getSimpleName())) {
            throw fault;
        }
        message.addUnparsed(text);
    }

    private static final java.util.Set<String> MANDATORY =
            java.util.Set.of("From", "To", "CSeq", "Via", "CallID", "ContentLength", "RequestLine", "StatusLine");
}
