package org.carillonpbx.directory.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An extension at rest, with the devices that may act for it; one of them is the main one. */
@Entity
@Table(name = "extensions")
public class StoredExtension {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "extension_ids")
    @SequenceGenerator(name = "extension_ids", sequenceName = "extension_ids", allocationSize = 50)
    private Long id;

    private String number;
    private String name;
    private String email;
    private String note;
    private boolean enabled;

    @Column(name = "max_contacts")
    private int maxContacts;

    @Column(name = "ring_seconds")
    private int ringSeconds;

    @Version
    private long version;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @OneToMany(mappedBy = "extension", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<StoredDevice> devices = new ArrayList<>();

    protected StoredExtension() {}

    /** A new extension with its main device, which has no secret yet. */
    public StoredExtension(String number, Instant now) {
        this.number = number;
        this.createdAt = now;
        this.updatedAt = now;
        devices.add(new StoredDevice(this, "Phone", true, now));
    }

    public StoredDevice mainDevice() {
        return devices.stream()
                .filter(StoredDevice::isMain)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Extension " + number + " has no main device"));
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public int getMaxContacts() {
        return maxContacts;
    }

    public void setMaxContacts(int maxContacts) {
        this.maxContacts = maxContacts;
    }

    public int getRingSeconds() {
        return ringSeconds;
    }

    public void setRingSeconds(int ringSeconds) {
        this.ringSeconds = ringSeconds;
    }

    public long getVersion() {
        return version;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public void setUpdatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
    }
}
