package org.carillonpbx.sip.testphone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message written down in the markup of RFC 4475 §2, expanded to the bytes it stands for: lines within
 * {@code <allOneLine>} are one line, {@code <repeat count=3>x</repeat>} is {@code xxx}, {@code <hex>0D0A</hex>} are those
 * octets. Every line end of the text becomes CRLF; nothing else is changed, the Content-Length least of all.
 */
public final class TortureMessage {

    private static final Pattern ONE_LINE = Pattern.compile("<allOneLine>\n(.*?)</allOneLine>", Pattern.DOTALL);
    private static final Pattern REPEAT = Pattern.compile("<repeat count=(\\d+)>(.*?)</repeat>", Pattern.DOTALL);
    private static final Pattern HEX = Pattern.compile("<hex>([0-9A-Fa-f]*)</hex>");

    /** A Via header with what is folded; its first line in group 1. */
    private static final Pattern FIRST_VIA =
            Pattern.compile("(?im)^((?:via|v)[ \\t]*:[^\\r\\n]*)(?:\\r\\n[ \\t][^\\r\\n]*)*");

    private final String octets; // one char an octet

    private TortureMessage(String octets) {
        this.octets = octets;
    }

    /** Reads {@code /torture/NAME.sip} from the class path. */
    public static TortureMessage named(String name) {
        try (InputStream in = TortureMessage.class.getResourceAsStream("/torture/" + name + ".sip")) {
            if (in == null) {
                throw new IllegalArgumentException("no torture message " + name);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Expands a text. */
    public static TortureMessage of(String marked) {
        String joined = ONE_LINE.matcher(marked)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1).replace("\n", "")));
        String lines = joined.replace("\n", "\r\n");
        String repeated = REPEAT.matcher(lines)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(2).repeat(Integer.parseInt(m.group(1)))));
        String plain = HEX.matcher(repeated)
                .replaceAll(m -> Matcher.quoteReplacement(
                        new String(HexFormat.of().parseHex(m.group(1)), StandardCharsets.ISO_8859_1)));
        return new TortureMessage(plain);
    }

    /** The one change that a test on loopback needs: the first Via asks for the response at the source (RFC 3581). */
    public TortureMessage reachable() {
        Matcher via = FIRST_VIA.matcher(octets);
        if (!via.find()) {
            return this;
        }
        int branch = octets.indexOf("branch", via.start());
        boolean hasBranch = branch >= 0 && branch <= via.end();
        int at = hasBranch ? branch : via.end(1);
        return new TortureMessage(octets.substring(0, at) + (hasBranch ? "rport;" : ";rport") + octets.substring(at));
    }

    public byte[] bytes() {
        return octets.getBytes(StandardCharsets.ISO_8859_1);
    }

    public boolean isResponse() {
        return octets.startsWith("SIP/2.0 ");
    }
}
