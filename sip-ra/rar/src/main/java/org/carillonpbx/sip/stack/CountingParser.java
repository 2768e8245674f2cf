package org.carillonpbx.sip.stack;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import gov.nist.javax.sip.stack.UDPMessageChannel;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;
import org.carillonpbx.sip.Prefix;
import org.carillonpbx.sip.Transport;
import org.carillonpbx.sip.perimeter.Caller;
import org.carillonpbx.sip.perimeter.Perimeter;
import org.carillonpbx.sip.tap.MessageTap;

/** The stack's parser, counting what it cannot parse and turning its every failure into the one that is answered 400. */
final class CountingParser implements MessageParser {

    private static final int NO_PORT = 0; // the channel does not say before a message is parsed

    private final StringMsgParser parser = new StringMsgParser();
    private final Counters counters;
    private final Optional<Perimeter> perimeter;
    private final MessageTap tap;

    /** For flows, which look at who is there themselves. */
    CountingParser(Counters counters, MessageTap tap) {
        this(counters, Optional.empty(), tap);
    }

    /** For datagrams. */
    CountingParser(Counters counters, Perimeter perimeter, MessageTap tap) {
        this(counters, Optional.of(perimeter), tap);
    }

    private CountingParser(Counters counters, Optional<Perimeter> perimeter, MessageTap tap) {
        this.counters = counters;
        this.perimeter = perimeter;
        this.tap = tap;
    }

    @Override
    public SIPMessage parseSIPMessage(byte[] bytes, boolean readBody, boolean strict, ParseExceptionListener listener)
            throws ParseException {
        try {
            SIPMessage message = parser.parseSIPMessage(bytes, readBody, strict, listener);
            if (message != null) { // null is a keep-alive
                check(message, bytes);
                if (message instanceof SIPRequest request) {
                    String line = firstLine(bytes);
                    if (bareAddress(line)) {
                        throw new ParseException("an IPv6 address without brackets", 0);
                    }
                    version(line).ifPresent(v -> request.getRequestLine().setSipVersion(v));
                }
                tap.read(message, bytes);
            }
            return message;
        } catch (ParseException e) {
            return unreadable(listener, e);
        } catch (RuntimeException | StackOverflowError e) { // on input that nobody tried
            ParseException parse = new ParseException("unparseable", 0);
            parse.initCause(e);
            return unreadable(listener, parse);
        }
    }

    /** Throws, so that a datagram is answered 400; or passes it over like a keep-alive, where its source is not answered. */
    private SIPMessage unreadable(ParseExceptionListener listener, ParseException fault) throws ParseException {
        counters.malformed();
        if (listener instanceof UDPMessageChannel channel && perimeter.isPresent()) {
            Optional<InetAddress> source = Prefix.address(channel.getPeerAddress());
            if (source.isPresent()
                    && !perimeter.get().answersUnreadable(Caller.unread(Transport.UDP, source.get(), NO_PORT))) {
                return null;
            }
        }
        throw fault;
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

    private static String firstLine(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\r' && bytes[end] != '\n') {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** The version in the request line, where it is not ours: the stack's parser takes every one for its own. */
    private static Optional<String> version(String line) {
        String version = line.substring(line.lastIndexOf(' ') + 1);
        return version.equalsIgnoreCase("SIP/2.0") ? Optional.empty() : Optional.of(version);
    }

    /** Whether host and port of a request URI cannot be told apart (RFC 5118 §4.2): the stack's parser takes a guess. */
    private static boolean bareAddress(String line) {
        int scheme = line.indexOf(':') + 1;
        int end = line.lastIndexOf(' ');
        if (scheme <= 0 || end < scheme || !line.regionMatches(true, line.indexOf(' ') + 1, "sip", 0, 3)) {
            return false;
        }
        String rest = line.substring(scheme, end);
        String host = rest.substring(rest.lastIndexOf('@') + 1).split("[;?]", 2)[0];
        return !host.startsWith("[") && host.indexOf(':') != host.lastIndexOf(':');
    }
}
