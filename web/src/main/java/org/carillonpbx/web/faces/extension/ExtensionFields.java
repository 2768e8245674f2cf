package org.carillonpbx.web.faces.extension;

import java.io.Serializable;
import org.carillonpbx.directory.boundary.NewExtension;

/** What can be typed about an extension, new or old. Empty numbers ask for the PBX's own. */
public abstract class ExtensionFields implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String email = "";
    private String note = "";
    private boolean enabled = true;
    private Integer maxContacts;
    private Integer ringSeconds;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = orEmpty(name);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = orEmpty(email);
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = orEmpty(note);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public int getUsualMaxContacts() {
        return NewExtension.USUAL_MAX_CONTACTS;
    }

    public int getUsualRingSeconds() {
        return NewExtension.USUAL_RING_SECONDS;
    }

    public Integer getMaxContacts() {
        return maxContacts;
    }

    public void setMaxContacts(Integer maxContacts) {
        this.maxContacts = maxContacts;
    }

    public Integer getRingSeconds() {
        return ringSeconds;
    }

    public void setRingSeconds(Integer ringSeconds) {
        this.ringSeconds = ringSeconds;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
