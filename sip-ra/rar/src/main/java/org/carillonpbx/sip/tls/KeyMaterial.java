package org.carillonpbx.sip.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.Collections;
import java.util.List;

/** Our key and certificate, and the authorities that we believe, as they lie in files. */
final class KeyMaterial {

    private static final String OURS = "ours";
    private static final int LEAST_RSA_BITS = 2048; // SP 800-131A

    private KeyMaterial() {}

    /** A store with our key and chain under one password; fails with a message for the operator. */
    static KeyStore own(TlsSettings settings) throws IOException, GeneralSecurityException {
        Path file = settings.certificate().orElseThrow();
        return Pem.looksLikeIt(file) ? fromPem(file, settings) : fromPkcs12(file, settings);
    }

    private static KeyStore fromPkcs12(Path file, TlsSettings settings) throws IOException, GeneralSecurityException {
        char[] password = settings.password().toCharArray();
        KeyStore read = KeyStore.getInstance(file.toFile(), password);
        for (String alias : Collections.list(read.aliases())) {
            if (read.isKeyEntry(alias)) {
                return store((PrivateKey) read.getKey(alias, password), read.getCertificateChain(alias), password);
            }
        }
        throw new KeyStoreException(file + " holds no key");
    }

    private static KeyStore fromPem(Path file, TlsSettings settings) throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = Pem.certificates(file);
        Path keyFile = settings.key().orElse(file);
        PrivateKey key = Pem.key(keyFile).orElseThrow(() -> new KeyStoreException(keyFile + " holds no private key"));
        if (chain.isEmpty()) {
            throw new KeyStoreException(file + " holds no certificate");
        }
        return store(key, chain.toArray(new Certificate[0]), settings.password().toCharArray());
    }

    private static KeyStore store(PrivateKey key, Certificate[] chain, char[] password)
            throws IOException, GeneralSecurityException {
        if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS) {
            throw new KeyStoreException("an RSA key of less than " + LEAST_RSA_BITS + " bits is not secure");
        }
        if (!belongTogether(key, chain[0])) {
            throw new KeyStoreException("the key is not the certificate's");
        }
        KeyStore own = empty();
        own.setKeyEntry(OURS, key, password, chain);
        return own;
    }

    /** Two files are not exchanged at once: between the two, what lies there is of no use. */
    private static boolean belongTogether(PrivateKey key, Certificate certificate) throws GeneralSecurityException {
        byte[] sample = {'c', 'a', 'r', 'i', 'l', 'l', 'o', 'n'};
        Signature signature =
                Signature.getInstance("RSA".equals(key.getAlgorithm()) ? "SHA256withRSA" : "SHA256withECDSA");
        signature.initSign(key);
        signature.update(sample);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(sample);
        return signature.verify(signed);
    }

    static X509Certificate certificate(KeyStore own) throws KeyStoreException {
        return (X509Certificate) own.getCertificate(OURS);
    }

    /** The authorities of a PEM file. */
    static KeyStore authorities(Path file) throws IOException, GeneralSecurityException {
        KeyStore trusted = empty();
        int number = 0;
        for (X509Certificate authority : Pem.certificates(file)) {
            trusted.setCertificateEntry("authority-" + number++, authority);
        }
        if (number == 0) {
            throw new KeyStoreException(file + " holds no certificate of an authority");
        }
        return trusted;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
