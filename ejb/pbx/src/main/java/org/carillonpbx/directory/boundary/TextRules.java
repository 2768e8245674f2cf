package org.carillonpbx.directory.boundary;

/** What the texts of an extension may be made of, and what to tell who typed something else. */
final class TextRules {
    static final String NUMBER = "[0-9]{2,10}";
    static final String NUMBER_MESSAGE = "2 to 10 digits";

    /** Neither control characters and line ends nor characters that turn the direction of writing around. */
    static final String LINE = "[^\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]*";

    static final String LINE_MESSAGE = "no line breaks or control characters";

    /** As {@link #LINE}, but with line ends and tabs. */
    static final String TEXT = "[\\n\\t[^\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]]*";

    static final String TEXT_MESSAGE = "no control characters";

    /** Empty, or one @ with something usable on both sides and a dot in the domain; what more RFC 5321 allows nobody has. */
    static final String EMAIL = "|[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    static final String EMAIL_MESSAGE = "an e-mail address such as name@example.com";

    private TextRules() {}
}
