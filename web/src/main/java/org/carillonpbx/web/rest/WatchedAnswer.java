package org.carillonpbx.web.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;

/** An answer that knows whether its client has gone: what is written cannot be sent any more. Confined to its request. */
final class WatchedAnswer extends HttpServletResponseWrapper {
    private Optional<ServletOutputStream> body = Optional.empty();
    private boolean left;

    WatchedAnswer(HttpServletResponse answer) {
        super(answer);
    }

    boolean left() {
        return left;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (body.isEmpty()) {
            body = Optional.of(new Body(super.getOutputStream()));
        }
        return body.get();
    }

    private interface Sending {
        void send() throws IOException;
    }

    private void watch(Sending sending) throws IOException {
        try {
            sending.send();
        } catch (IOException gone) {
            left = true;
            throw gone;
        }
    }

    private final class Body extends ServletOutputStream {
        private final ServletOutputStream out;

        Body(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }

        @Override
        public void write(int octet) throws IOException {
            watch(() -> out.write(octet));
        }

        @Override
        public void write(byte[] octets, int from, int length) throws IOException {
            watch(() -> out.write(octets, from, length));
        }

        @Override
        public void flush() throws IOException {
            watch(out::flush);
        }

        @Override
        public void close() throws IOException {
            watch(out::close);
        }
    }
}
