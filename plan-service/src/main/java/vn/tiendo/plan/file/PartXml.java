package vn.tiendo.plan.file;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import vn.tiendo.plan.file.FileProblem.Code;

/**
 * A part of a DOCX as a stream of elements, named without their namespace. Word writes no document type; a file that has
 * one is refused before anything of it is followed.
 */
public final class PartXml implements AutoCloseable {

    private static final int DEEPEST = 200;

    private final XMLStreamReader xml;
    private final Allowance allowance;
    private int depth;

    public PartXml(InputStream in, Allowance allowance) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new Unreadable(Code.UNREADABLE);
        });
        this.xml = factory.createXMLStreamReader(in);
        this.allowance = allowance;
    }

    @FunctionalInterface
    public interface Child {
        void read(String name) throws XMLStreamException;
    }

    /** Gives each child of the element that was entered last; a child that its reader leaves unread is passed over. */
    public void children(Child child) throws XMLStreamException {
        int parent = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamReader.END_ELEMENT && depth < parent || event == XMLStreamReader.END_DOCUMENT) {
                return;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                int opened = depth;
                child.read(xml.getLocalName());
                while (depth >= opened) {
                    next();
                }
            }
        }
    }

    /** The characters of the element that was entered last. */
    public String text() throws XMLStreamException {
        var text = new StringBuilder();
        int opened = depth;
        while (depth >= opened) {
            int event = next();
            if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA
                    || event == XMLStreamReader.SPACE) {
                allowance.characters(xml.getTextLength());
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    public Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    public OptionalInt number(String name) {
        return attribute(name).filter(value -> value.matches("-?\\d{1,9}")).map(Integer::parseInt)
                .map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** Whether a switch such as {@code <w:vanish/>} is on. */
    public boolean on() {
        return attribute("val").map(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
                .orElse(true);
    }

    private int next() throws XMLStreamException {
        allowance.step();
        int event = xml.next();
        switch (event) {
            case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE -> throw new Unreadable(Code.UNREADABLE);
            case XMLStreamReader.START_ELEMENT -> deeper();
            case XMLStreamReader.END_ELEMENT -> depth--;
            default -> {
            }
        }
        return event;
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new Unreadable(Code.UNREADABLE);
        }
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
