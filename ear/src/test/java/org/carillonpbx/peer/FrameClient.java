package org.carillonpbx.peer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket client that sends what it is told, in whatever frames. */
public final class FrameClient implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .sslContext(LoopbackTrust.context())
            .connectTimeout(Duration.ofSeconds(PATIENCE_SECONDS))
            .build();

    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final StringBuilder unfinished = new StringBuilder();
    private WebSocket socket;

    private FrameClient() {}

    /** Connects to {@code /sip}. */
    public static FrameClient connect(URI sip) {
        FrameClient client = new FrameClient();
        client.socket = HTTP.newWebSocketBuilder()
                .subprotocols("sip")
                .buildAsync(sip, client)
                .join();
        return client;
    }

    /** The status that a handshake is refused with. */
    public static int refusal(URI sip, String subprotocol, Map<String, String> headers) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (!subprotocol.isEmpty()) {
            builder.subprotocols(subprotocol);
        }
        headers.forEach(builder::header);
        try {
            builder.buildAsync(sip, new FrameClient()).join().abort();
            throw new IllegalStateException("it was not refused");
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    /** The status of a plain GET. */
    public static int get(URI uri) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    public void text(String message) {
        socket.sendText(message, true).join();
    }

    /** Sends a message in frames of so many characters. */
    public void fragments(String message, int size) {
        for (int at = 0; at < message.length(); at += size) {
            int end = Math.min(at + size, message.length());
            socket.sendText(message.substring(at, end), end == message.length()).join();
        }
    }

    public void binary(String message) {
        socket.sendBinary(ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8)), true)
                .join();
    }

    /** What came next: a message, or {@code closed} and the code. */
    public String next() {
        try {
            String message = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing came in " + PATIENCE_SECONDS + " s");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        unfinished.append(part);
        if (last) {
            arrived.add(unfinished.toString());
            unfinished.setLength(0);
        }
        from.request(1);
        return null; // the interface's word for done
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        arrived.add("closed " + code);
        return null; // the interface's word for done
    }

    @Override
    public void onError(WebSocket from, Throwable cause) {
        arrived.add("broken");
    }

    /** Says goodbye and waits for the other side's. */
    public void leave() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    /** Drops the connection. */
    @Override
    public void close() {
        socket.abort();
    }
}
