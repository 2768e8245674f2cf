package org.carillonpbx.sip.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.carillonpbx.sip.Account;

/** The arithmetic of an answer to a challenge (RFC 7616 §3.4.1). */
final class Digest {
    private Digest() {}

    /** What goes into an answer beside account and challenge. */
    record Terms(String method, String uri, String count, String ours) {}

    /** The response; the one without a quality of protection is RFC 2069's. */
    static String response(Account account, Challenge challenge, Terms terms) {
        String who = hash(challenge, account.user() + ":" + challenge.realm() + ":" + account.secret());
        String what = hash(challenge, terms.method() + ":" + terms.uri());
        String between = challenge.quality()
                ? challenge.nonce() + ":" + terms.count() + ":" + terms.ours() + ":auth"
                : challenge.nonce();
        return hash(challenge, who + ":" + between + ":" + what);
    }

    private static String hash(Challenge challenge, String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(challenge.algorithm()).digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
