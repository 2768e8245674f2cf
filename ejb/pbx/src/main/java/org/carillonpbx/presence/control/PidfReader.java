package org.carillonpbx.presence.control;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.carillonpbx.presence.boundary.Activity;

/** Reads PIDF. A document type declaration is refused outright: nothing honest has one, and entities live there. */
final class PidfReader {
    private static final String PIDF = "urn:ietf:params:xml:ns:pidf";
    private static final String RPID = "urn:ietf:params:xml:ns:pidf:rpid";
    private static final int DEEPEST = 16;
    private static final int LONGEST_NOTE = 200;
    private static final XMLInputFactory FACTORY = factory();

    private PidfReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** Empty where it is no PIDF, or not well-formed. */
    static Optional<PublishedState> read(String document) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(document));
            try {
                return new Pass(reader).read();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) { // some parsers throw the latter for bad input too
            return Optional.empty();
        }
    }

    private static final class Pass {
        private final XMLStreamReader reader;
        private final Set<Activity> activities = EnumSet.noneOf(Activity.class);
        private boolean presence;
        private boolean open;
        private String note = "";

        Pass(XMLStreamReader reader) {
            this.reader = reader;
        }

        Optional<PublishedState> read() throws XMLStreamException {
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                        return Optional.empty();
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            return Optional.empty();
                        }
                        depth -= began() ? 1 : 0;
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
            return presence ? Optional.of(new PublishedState(open, activities, note)) : Optional.empty();
        }

        /** Takes in an element; true where it is read to its end. */
        private boolean began() throws XMLStreamException {
            String name = reader.getLocalName();
            String space = String.valueOf(reader.getNamespaceURI());
            if (space.equals(RPID)) {
                Activity.of(name).ifPresent(activities::add);
            } else if (space.equals(PIDF) && name.equals("presence")) {
                presence = true;
            } else if (space.equals(PIDF) && name.equals("basic")) {
                open |= reader.getElementText().strip().equals("open");
                return true;
            } else if (name.equals("note") && note.isEmpty()) {
                String text = reader.getElementText().strip();
                note = text.substring(0, Math.min(LONGEST_NOTE, text.length()));
                return true;
            }
            return false;
        }
    }
}
