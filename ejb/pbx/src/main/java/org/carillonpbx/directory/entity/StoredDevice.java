package org.carillonpbx.directory.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A device of an extension at rest: what proves that a phone is that device. */
@Entity
@Table(name = "devices")
public class StoredDevice {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "device_ids")
    @SequenceGenerator(name = "device_ids", sequenceName = "device_ids", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "extension_id")
    private StoredExtension extension;

    private String name;
    private boolean main;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "device_digests", joinColumns = @JoinColumn(name = "device_id"))
    @MapKeyColumn(name = "algorithm")
    private Map<String, StoredDigest> digests = new HashMap<>();

    protected StoredDevice() {}

    StoredDevice(StoredExtension extension, String name, boolean main, Instant now) {
        this.extension = extension;
        this.name = name;
        this.main = main;
        this.createdAt = now;
    }

    public StoredExtension getExtension() {
        return extension;
    }

    public String getName() {
        return name;
    }

    public boolean isMain() {
        return main;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** By the algorithm's name. */
    public Map<String, StoredDigest> getDigests() {
        return digests;
    }
}
