package org.carillonpbx.digest.boundary;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The one place where MD5 is made. Most desk phones, Debian's softphones among them, know no other digest algorithm, so a
 * PBX that refuses it has no phones. It is offered after SHA-256 and only under the policy {@code compatible}, each device
 * that uses it stands in the exceptions register, and nothing else may be hashed with it.
 */
final class LegacyMd5 {
    static final String TOKEN = "MD5";

    private LegacyMd5() {}

    static MessageDigest fresh() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance(TOKEN);
    }
}
