package org.carillonpbx.registrar.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.carillonpbx.registrar.control.ExceptionsRegister;

/** The exceptions register, for people: which devices still use MD5. */
@ApplicationScoped
public class LegacyDevices {
    private final ExceptionsRegister register;

    /** For the container's proxy. */
    protected LegacyDevices() {
        this(new ExceptionsRegister());
    }

    @Inject
    public LegacyDevices(ExceptionsRegister register) {
        this.register = register;
    }

    /** By extension, the one used last first. */
    public List<LegacyDevice> all() {
        return register.all().stream()
                .sorted(Comparator.comparing(LegacyDevice::extension)
                        .thenComparing(LegacyDevice::lastUsedAt, Comparator.reverseOrder()))
                .toList();
    }
}
