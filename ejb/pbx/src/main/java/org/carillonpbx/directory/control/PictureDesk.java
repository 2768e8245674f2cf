package org.carillonpbx.directory.control;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.carillonpbx.numbering.boundary.Numbering;

/** The transactions that keep the picture true: the first start's, the load and the comparison. */
@Stateless
public class PictureDesk {
    @PersistenceContext(unitName = "carillon")
    private EntityManager entities;

    @Inject
    private ExtensionRules rules;

    @Inject
    private Credentials credentials;

    @Inject
    private Numbering numbering;

    @Inject
    private Event<PictureChange> changes;

    public int seedDemo(String setting) {
        return new DemoExtensions(entities, new ExtensionBook(entities, rules, credentials, numbering, changes::fire))
                .seed(setting);
    }

    public Picture load() {
        return new PictureSource(entities, credentials).load();
    }

    public long edition() {
        return new PictureSource(entities, credentials).edition();
    }
}
