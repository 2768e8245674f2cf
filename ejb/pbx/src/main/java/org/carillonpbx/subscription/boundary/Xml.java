package org.carillonpbx.subscription.boundary;

/** Writes text into XML: what comes from the network stays text there. */
public final class Xml {
    private Xml() {}

    /** Appends text, fit for an element's content and for an attribute in double quotes; what XML 1.0 cannot hold is left out. */
    public static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&apos;");
                case '\t', '\n', '\r' -> out.append(' ');
                default -> {
                    boolean lone = Character.isSurrogate(c) && !paired(text, i);
                    if (c >= 0x20 && c < 0xfffe && !lone) {
                        out.append(c);
                    }
                }
            }
        }
    }

    private static boolean paired(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
