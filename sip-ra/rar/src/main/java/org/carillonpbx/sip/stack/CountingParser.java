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
            return parser.parseSIPMessage(bytes, readBody, strict, listener);
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
}
