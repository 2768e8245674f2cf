package org.carillonpbx.directory.entity;

import jakarta.persistence.Embeddable;

/** The HA1 of a device under one algorithm at rest: sealed by the vault, valid in one realm. */
@Embeddable
public class StoredDigest {
    private String realm;
    private byte[] sealed;

    protected StoredDigest() {}

    public StoredDigest(String realm, byte[] sealed) {
        this.realm = realm;
        this.sealed = sealed.clone();
    }

    public String getRealm() {
        return realm;
    }

    public byte[] getSealed() {
        return sealed.clone();
    }
}
