package org.carillonpbx.sip.inflow;

import gov.nist.javax.sip.address.SipUri;
import gov.nist.javax.sip.header.Contact;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.carillonpbx.sip.outflow.Text;

/**
 * URIs that reach one device of an extension from anywhere (RFC 5627). The public one names extension and instance; the
 * temporary one hides them, each time in another way. Nothing is stored: what a temporary one stands for is sealed into it,
 * with a key that lives as long as the adapter, so that it ends with a restart until the phone's next REGISTER.
 */
public final class Gruus {

    private static final String HIDDEN = "tgruu.";
    private static final int NONCE = 12;
    private static final int SEAL_BITS = 96;
    private static final int LONGEST = 512;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    /** One device of an extension. */
    record Device(String account, String instance) {}

    public Gruus() {
        byte[] secret = new byte[16];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, "AES");
    }

    /** Whether an instance can stand in a URI as it is; every UUID can. */
    static boolean fit(String instance) {
        return !instance.isEmpty() && instance.matches("[A-Za-z0-9:.-]{1,100}");
    }

    /** Tells a phone of both. */
    void give(Contact contact, Device device, String host) throws ParseException {
        String account = Text.user(device.account());
        contact.setParameter("+sip.instance", "\"<" + device.instance() + ">\"");
        contact.setParameter("pub-gruu", "\"sip:" + account + "@" + host + ";gr=" + device.instance() + "\"");
        contact.setParameter("temp-gruu", "\"sip:" + HIDDEN + seal(device) + "@" + host + ";gr\"");
    }

    private String seal(Device device) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(
                        Cipher.ENCRYPT_MODE,
                        nonce,
                        0,
                        (device.account() + "\n" + device.instance()).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        byte[] all = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, all, 0, NONCE);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** The device that a URI names; empty where it names none, or is a temporary one that is not ours any more. */
    Optional<Device> named(SipUri uri, String user) {
        if (user.startsWith(HIDDEN)) {
            return opened(user.substring(HIDDEN.length()));
        }
        return Optional.ofNullable(uri.getParameter("gr"))
                .filter(instance -> !instance.isEmpty())
                .map(instance -> new Device(user, instance));
    }

    private Optional<Device> opened(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            return all.length < NONCE + SEAL_BITS / Byte.SIZE
                    ? Optional.empty()
                    : crypt(Cipher.DECRYPT_MODE, all, NONCE, all)
                            .map(plain -> new String(plain, StandardCharsets.UTF_8).split("\n", 2))
                            .filter(parts -> parts.length == 2)
                            .map(parts -> new Device(parts[0], parts[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> crypt(int mode, byte[] nonce, int from, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(SEAL_BITS, nonce, 0, NONCE));
            return Optional.of(cipher.doFinal(text, from, text.length - from));
        } catch (GeneralSecurityException e) {
            return Optional.empty(); // sealed by somebody else, or before a restart
        }
    }
}
