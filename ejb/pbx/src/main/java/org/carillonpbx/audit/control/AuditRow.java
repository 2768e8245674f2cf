package org.carillonpbx.audit.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.carillonpbx.audit.boundary.AuditEntry;

/** An entry in its place in the chain. Hashes are in hexadecimal. */
record AuditRow(long id, AuditEntry entry, String previousHash, String hash) {
    /** What the first row follows. */
    static final String GENESIS = "00".repeat(32);

    /** The row that follows another; what PostgreSQL would not keep as it is, is cut from the entry. */
    static AuditRow after(long previousId, String previousHash, AuditEntry entry) {
        AuditEntry kept = new AuditEntry(
                entry.at().truncatedTo(ChronoUnit.MICROS),
                clean(entry.actor()),
                clean(entry.address()),
                clean(entry.action()),
                clean(entry.subject()),
                clean(entry.before()),
                clean(entry.after()));
        long id = previousId + 1;
        return new AuditRow(id, kept, previousHash, hash(id, kept, previousHash));
    }

    /** True where the row is what was written. */
    boolean sound() {
        return hash.equals(hash(id, entry, previousHash));
    }

    /** SHA-256 over the hash before, the row's number and time, and each text with its length before it. */
    private static String hash(long id, AuditEntry entry, String previousHash) {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(previousHash));
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id)
                .putLong(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, entry.at()))
                .array());
        text(digest, entry.actor());
        text(digest, entry.address());
        text(digest, entry.action());
        text(digest, entry.subject());
        text(digest, entry.before());
        text(digest, entry.after());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static String clean(String text) {
        // A lone surrogate becomes what UTF-8 makes of it, so that the hash is of the text that comes back.
        byte[] bytes = text.replace('\u0000', '\uFFFD').getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
