package org.carillonpbx.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.carillonpbx.digest.boundary.DigestAlgorithm;
import org.carillonpbx.digest.boundary.DigestHash;
import org.carillonpbx.directory.entity.StoredDigest;
import org.carillonpbx.vault.boundary.Vault;

/** Turns secrets into what is kept of them, and that back into what a digest is checked with. Thread-safe. */
@ApplicationScoped
public class Credentials {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int GENERATED_LENGTH = 24;

    private final SecureRandom random = new SecureRandom();
    private final Vault vault;
    private final String realm;

    /** For the container's proxy. */
    protected Credentials() {
        this(new Vault(), "");
    }

    @Inject
    public Credentials(Vault vault) {
        this(vault, System.getProperty("carillon.sip.realm", "carillon"));
    }

    public Credentials(Vault vault, String realm) {
        this.vault = vault;
        this.realm = realm;
    }

    /** A new secret of 142 bits, typed easily. */
    public String generate() {
        return random.ints(GENERATED_LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** The hashes of a secret, sealed, by the algorithm's name. */
    public Map<String, StoredDigest> seal(String number, String secret) {
        Map<String, StoredDigest> sealed = new java.util.HashMap<>();
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            byte[] ha1 = DigestHash.of(algorithm).ha1(number, realm, secret);
            sealed.put(algorithm.token(), new StoredDigest(realm, vault.seal(purpose(number, algorithm), ha1)));
        }
        return sealed;
    }

    /** The opened HA1s; those made for another realm are useless and left out. */
    public Map<DigestAlgorithm, byte[]> open(String number, Map<String, StoredDigest> sealed) {
        Map<DigestAlgorithm, byte[]> ha1 = new EnumMap<>(DigestAlgorithm.class);
        sealed.forEach((token, digest) -> open(number, token, digest.getRealm(), digest.getSealed())
                .ifPresent(opened -> ha1.put(DigestAlgorithm.named(token).orElseThrow(), opened)));
        return ha1;
    }

    /** One opened HA1; empty where it was made for another realm. */
    Optional<byte[]> open(String number, String token, String madeFor, byte[] sealed) {
        return DigestAlgorithm.named(token)
                .filter(algorithm -> madeFor.equals(realm))
                .map(algorithm -> vault.open(purpose(number, algorithm), sealed));
    }

    private static String purpose(String number, DigestAlgorithm algorithm) {
        return "directory.ha1:" + number + ":" + algorithm.token();
    }
}
