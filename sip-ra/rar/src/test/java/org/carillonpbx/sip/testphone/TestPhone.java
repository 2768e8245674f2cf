package org.carillonpbx.sip.testphone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/** One phone: writes requests and responses, and reads until what it waits for has come. */
public final class TestPhone implements AutoCloseable {

    private static final int RESEND_MILLIS = 500;
    private static final int PATIENCE_MILLIS = 15_000;

    private final String user;
    private final int serverPort;
    private final Line line;
    private final Deque<Message> unread = new ArrayDeque<>();

    public TestPhone(String user, int serverPort, Line line) {
        this.user = user;
        this.serverPort = serverPort;
        this.line = line;
    }

    public static TestPhone udp(String user, int serverPort) {
        try {
            return new TestPhone(user, serverPort, Line.udp(serverPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A phone at an address of its own, {@code 127.1.2.3}. */
    public static TestPhone at(String address, String user, int serverPort) {
        try {
            return new TestPhone(user, serverPort, Line.udp(InetAddress.getByName(address), serverPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestPhone tcp(String user, int serverPort) {
        try {
            return new TestPhone(user, serverPort, Line.tcp(serverPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A phone that listens for TCP connections; port 0 finds one. */
    public static TestPhone listening(String user, int serverPort, int port) {
        try {
            return new TestPhone(user, serverPort, Line.listening(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestPhone tls(String user, int serverPort, SSLContext context) {
        try {
            return new TestPhone(user, serverPort, Line.tls(serverPort, context));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A phone that listens for TLS connections, at a port of its own. */
    public static TestPhone listening(String user, int serverPort, SSLContext context) {
        try {
            return new TestPhone(user, serverPort, Line.listening(0, context));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String contact() {
        String parameter = line.transport().equals("UDP")
                ? ""
                : ";transport=" + line.transport().toLowerCase(Locale.ROOT);
        return "sip:" + user + "@127.0.0.1:" + line.localPort() + parameter;
    }

    public int port() {
        return line.localPort();
    }

    /** The beginning of a request outside any dialog; headers and body can be added. */
    public Draft request(String method, String called) {
        String uri = method.equals("REGISTER") ? "sip:127.0.0.1:" + serverPort : "sip:" + called + "@127.0.0.1";
        return new Draft(method + " " + uri + " SIP/2.0")
                .with("Via", via(branch()))
                .with("Max-Forwards", "70")
                .with("From", "\"" + user + "\" <sip:" + user + "@127.0.0.1>;tag=" + token())
                .with("To", "<sip:" + called + "@127.0.0.1>")
                .with("Call-ID", token())
                .with("CSeq", "1 " + method)
                .with("User-Agent", "testphone/1");
    }

    public Draft invite(String called, String sdp) {
        return request("INVITE", called).with("Contact", "<" + contact() + ">").sdp(sdp);
    }

    /** The ACK to a 2xx: a request of its own. */
    public Draft ack(Draft invite, Message success) {
        return inDialog("ACK", invite, success, cseq(invite));
    }

    /** The ACK to a failure: part of the INVITE's transaction. */
    public Draft ackFailure(Draft invite, Message failure) {
        return new Draft("ACK " + invite.requestUri() + " SIP/2.0")
                .with("Via", invite.header("Via"))
                .with("Max-Forwards", "70")
                .with("From", invite.header("From"))
                .with("To", failure.header("To"))
                .with("Call-ID", invite.header("Call-ID"))
                .with("CSeq", cseq(invite) + " ACK");
    }

    public Draft cancel(Draft invite) {
        return new Draft("CANCEL " + invite.requestUri() + " SIP/2.0")
                .with("Via", invite.header("Via"))
                .with("Max-Forwards", "70")
                .with("From", invite.header("From"))
                .with("To", invite.header("To"))
                .with("Call-ID", invite.header("Call-ID"))
                .with("CSeq", cseq(invite) + " CANCEL");
    }

    /** A request in the dialog that our INVITE began. */
    public Draft inDialog(String method, Draft invite, Message success, int number) {
        return new Draft(method + " " + success.contactUri() + " SIP/2.0")
                .with("Via", via(branch()))
                .with("Max-Forwards", "70")
                .with("From", invite.header("From"))
                .with("To", success.header("To"))
                .with("Call-ID", invite.header("Call-ID"))
                .with("CSeq", number + " " + method)
                .with("Contact", "<" + contact() + ">");
    }

    /** A request in the dialog that the server's INVITE began. */
    public Draft inCalledDialog(String method, Message invite, String ourTag, int number) {
        return new Draft(method + " " + invite.contactUri() + " SIP/2.0")
                .with("Via", via(branch()))
                .with("Max-Forwards", "70")
                .with("From", invite.header("To") + ";tag=" + ourTag)
                .with("To", invite.header("From"))
                .with("Call-ID", invite.header("Call-ID"))
                .with("CSeq", number + " " + method)
                .with("Contact", "<" + contact() + ">");
    }

    /** A response to a request of the server's. */
    public Draft response(Message request, int status, String reason, String tag) {
        Draft draft = new Draft("SIP/2.0 " + status + " " + reason);
        for (String via : request.headers("Via")) {
            draft.with("Via", via);
        }
        String to = request.header("To");
        return draft.with("From", request.header("From"))
                .with("To", to.contains(";tag=") || tag.isEmpty() ? to : to + ";tag=" + tag)
                .with("Call-ID", request.header("Call-ID"))
                .with("CSeq", request.header("CSeq"))
                .with("Contact", "<" + contact() + ">");
    }

    public void send(Draft draft) {
        send(draft.text());
    }

    public void send(String text) {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    public void send(byte[] bytes) {
        try {
            line.send(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next response of that status to a request of that method; what comes before it is skipped. */
    public Message awaitResponse(int status, String method) {
        return await(m -> m.status() == status && m.cseqMethod().equals(method), status + " to " + method);
    }

    /** Sends a request again and again, as timer E has it (RFC 3261 §17.1.2.2), until it is answered so. */
    public Message insist(Draft draft, int status) {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (true) {
            send(draft);
            try {
                Message answer = read(RESEND_MILLIS);
                if (answer.status() == status) {
                    return answer;
                }
            } catch (SocketTimeoutException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw new AssertionError(user + " insisted in vain on " + status, e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(user + " insisting on " + status, e);
            }
        }
    }

    /** The next request of that method; what comes before it is skipped. */
    public Message awaitRequest(String method) {
        return await(m -> m.method().equals(method), method);
    }

    /** Whatever comes next. */
    public Message awaitAny() {
        return await(m -> true, "anything");
    }

    /** The next final response to a request of that method. */
    public Message awaitFinal(String method) {
        return await(m -> m.status() >= 200 && m.cseqMethod().equals(method), "final response to " + method);
    }

    private Message await(Predicate<Message> wanted, String what) {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        StringBuilder seen = new StringBuilder();
        while (true) {
            try {
                Message message =
                        unread.isEmpty() ? read((int) ((deadline - System.nanoTime()) / 1_000_000)) : unread.poll();
                if (wanted.test(message)) {
                    return message;
                }
                seen.append('\n').append(message.startLine());
            } catch (SocketTimeoutException e) {
                throw new AssertionError(user + " waited in vain for " + what + ", but read:" + seen, e);
            } catch (IOException e) {
                throw new UncheckedIOException(user + " waiting for " + what, e);
            }
        }
    }

    private Message read(int millis) throws IOException {
        if (millis <= 0) {
            throw new SocketTimeoutException();
        }
        return Message.parse(line.receive(millis));
    }

    /** Whether somebody connected a second time to a phone that listens. */
    public boolean hearsAnotherConnection() {
        try {
            return line.connectedAgain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing that fits comes within that time. */
    public boolean hearsNothing(int millis, Predicate<Message> unwanted) {
        long deadline = System.nanoTime() + millis * 1_000_000L;
        try {
            while (true) {
                Message message = read((int) ((deadline - System.nanoTime()) / 1_000_000));
                if (unwanted.test(message)) {
                    return false;
                }
                unread.add(message);
            }
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String via(String branch) {
        return "SIP/2.0/" + line.transport() + " 127.0.0.1:" + line.localPort() + ";rport;branch=" + branch;
    }

    public static String branch() {
        return "z9hG4bK" + token();
    }

    public static String token() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static int cseq(Draft draft) {
        return Integer.parseInt(draft.header("CSeq").split(" ", 2)[0]);
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
