package vn.tiendo.measurement.workbook;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams the elements of a part. Spreadsheets have no document type; what has one is refused before it is followed. */
final class PartXml {

    /** What is made of the elements, named without their namespace. */
    interface Listener {

        void begin(String element, PartXml at);

        default void end(String element, String text) {
        }
    }

    private final XMLStreamReader xml;

    private PartXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    static void read(InputStream part, Listener listener) {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(part);
            new PartXml(xml).read(listener);
            xml.close();
        } catch (XMLStreamException damaged) {
            throw new UnreadableFile(UnreadableFile.DAMAGED);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void read(Listener listener) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    text.setLength(0);
                    listener.begin(xml.getLocalName(), this);
                }
                case XMLStreamReader.END_ELEMENT -> {
                    listener.end(xml.getLocalName(), text.toString());
                    text.setLength(0);
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> text.append(xml.getText());
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE -> throw new UnreadableFile(UnreadableFile.DAMAGED);
                default -> { }
            }
        }
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** As spreadsheets write switches. */
    boolean isOn(String name) {
        return attribute(name).filter(value -> value.equals("1") || value.equals("true")).isPresent();
    }
}
