package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;

/** The stack's parser, counting what it cannot parse and turning its every failure into the one that is answered 400. */
final class CountingParser implements MessageParser {

    private final StringMsgParser parser = new StringMsgParser();
    private final Counters counters;

    CountingParser(Counters counters) {
        this.counters = counters;
    }

    @Override
    public SIPMessage parseSIPMessage(byte[] bytes, boolean readBody, boolean strict, ParseExceptionListener listener)
            throws ParseException {
        try {
            SIPMessage message = parser.parseSIPMessage(bytes, readBody, strict, listener);
            if (message != null) { // null is a keep-alive
                check(message, bytes);
            }
            return message;
        } catch (ParseException e) {
            counters.malformed();
            throw e;
        } catch (RuntimeException e) { // an index out of bounds or the like, on input that nobody tried
            counters.malformed();
            ParseException parse = new ParseException("unparseable", 0);
            parse.initCause(e);
            throw parse;
        }
    }

    private static void check(SIPMessage message, byte[] bytes) throws ParseException {
        if (message.getFrom() == null
                || message.getTo() == null
                || message.getCallId() == null
                || message.getCSeq() == null
                || message.getTopmostVia() == null) {
            throw new ParseException("a mandatory header is missing", 0);
        }
        if (SingleHeaders.repeated(bytes)) {
            throw new ParseException("a header that may stand once stands twice", 0);
        }
    }
}
