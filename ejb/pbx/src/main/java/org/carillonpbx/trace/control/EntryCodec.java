package org.carillonpbx.trace.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.carillonpbx.trace.entity.Entry;

/** Entries as bytes: a letter for the kind, the time in microseconds, then the fields. */
final class EntryCodec {
    /** {@link DataOutputStream#writeUTF} takes 65,535 bytes, three a character at most. */
    private static final int LONGEST_TEXT = 21_000;

    private EntryCodec() {}

    static byte[] encode(Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(entry, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Entry entry, DataOutputStream out) throws IOException {
        if (entry instanceof Entry.Message m) {
            begin('M', entry, out);
            out.writeBoolean(m.inbound());
            texts(out, m.transport(), m.localHost());
            out.writeShort(m.localPort());
            texts(out, m.remoteHost());
            out.writeShort(m.remotePort());
            texts(out, m.sipCallId(), m.text());
            out.writeBoolean(m.cut());
        } else if (entry instanceof Entry.LegOfCall leg) {
            begin('L', entry, out);
            texts(out, leg.call(), leg.leg(), leg.number());
            out.writeBoolean(leg.caller());
        } else if (entry instanceof Entry.DialogOfLeg dialog) {
            begin('D', entry, out);
            texts(out, dialog.leg(), dialog.sipCallId());
        } else if (entry instanceof Entry.Note note) {
            begin('N', entry, out);
            texts(out, note.leg(), note.kind(), note.detail());
        }
    }

    private static void begin(char kind, Entry entry, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
    }

    private static void texts(DataOutputStream out, String... texts) throws IOException {
        for (String text : texts) {
            out.writeUTF(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
    }

    /** Throws {@link IOException} where the bytes are no entry. */
    static Entry decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        byte kind = in.readByte();
        Instant at = Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
        return switch (kind) {
            case 'M' -> message(at, in);
            case 'L' -> new Entry.LegOfCall(at, in.readUTF(), in.readUTF(), in.readUTF(), in.readBoolean());
            case 'D' -> new Entry.DialogOfLeg(at, in.readUTF(), in.readUTF());
            case 'N' -> new Entry.Note(at, in.readUTF(), in.readUTF(), in.readUTF());
            default -> throw new IOException("no kind of entry: " + kind);
        };
    }

    private static Entry message(Instant at, DataInputStream in) throws IOException {
        return new Entry.Message(
                at,
                in.readBoolean(),
                in.readUTF(),
                in.readUTF(),
                in.readUnsignedShort(),
                in.readUTF(),
                in.readUnsignedShort(),
                in.readUTF(),
                in.readUTF(),
                in.readBoolean());
    }
}
