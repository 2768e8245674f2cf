package org.carillonpbx.media.ra;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class DescriptorTest {
    private static final Path META_INF = Path.of("src/main/rar/META-INF");

    private static Document read(String file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(META_INF.resolve(file).toFile());
    }

    private static List<String> texts(Document document, String element) {
        NodeList nodes = document.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    @Test
    void everyClassThatIsNamedIsThere() throws Exception {
        Document document = read("ra.xml");
        for (String element : List.of(
                "resourceadapter-class",
                "managedconnectionfactory-class",
                "connectionfactory-interface",
                "connectionfactory-impl-class",
                "connection-interface",
                "connection-impl-class",
                "messagelistener-type",
                "activationspec-class")) {
            List<String> names = texts(document, element);
            assertThat(names).as(element).hasSize(1);
            assertThat(Class.forName(names.get(0))).isNotNull();
        }
    }

    @Test
    void bothDescriptorsNameThePropertiesThatTheAdapterHas() throws Exception {
        List<String> has = Arrays.stream(
                        Introspector.getBeanInfo(Properties.class, Object.class).getPropertyDescriptors())
                .map(PropertyDescriptor::getName)
                .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .toList();
        assertThat(texts(read("ra.xml"), "config-property-name")).containsExactlyInAnyOrderElementsOf(has);
        NodeList set = read("ironjacamar.xml").getElementsByTagName("config-property");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < set.getLength(); i++) {
            names.add(set.item(i).getAttributes().getNamedItem("name").getTextContent());
            assertThat(set.item(i).getTextContent()).startsWith("${carillon.").endsWith("}");
        }
        assertThat(names).containsExactlyInAnyOrderElementsOf(has);
    }
}
