package vn.tiendo.plan.resolution.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.file.PartXml;

/** One paragraph as it is printed: with its label, without what was deleted or is hidden. */
final class WordParagraph {

    private static final Set<String> AROUND_TEXT = Set.of("hyperlink", "smartTag", "fldSimple", "dir", "bdo", "oMath",
            "oMathPara", "f", "num", "den", "sSup", "sSub", "sup", "sub", "e", "d", "rad");
    private static final Set<String> MAY_HOLD_BOXES = Set.of("drawing", "pict", "object");
    private static final Pattern TABS = Pattern.compile(" *\\t[ \\t]*");

    private final WordBody body;
    private final StringBuilder text = new StringBuilder();
    private final List<String> boxes = new ArrayList<>();
    private WordNumbering.Place place = WordNumbering.Place.NONE;
    private @Nullable String style;
    private boolean goesOn;

    WordParagraph(WordBody body) {
        this.body = body;
    }

    void read(PartXml xml) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "pPr" -> readProperties(xml);
                case "r" -> readRun(xml);
                default -> {
                    if (AROUND_TEXT.contains(name) || WordBody.WRAPPERS.contains(name)) {
                        read(xml);
                    }
                }
            }
        });
    }

    /** The end of this paragraph was deleted: the next one continues it. */
    boolean goesOn() {
        return goesOn;
    }

    /** Lines of the text boxes that hang at this paragraph. */
    List<String> boxes() {
        return boxes;
    }

    /** Lines where it was broken by hand, and tabs where it was set in columns. */
    String text(WordNumbering numbering) {
        String label = numbering.label(style, place);
        String typed = TypedLabel.untabbed(goesOn ? text.toString().stripLeading() : text.toString().strip());
        return typed.isEmpty() ? "" : label + TABS.matcher(typed).replaceAll("\t");
    }

    private void readProperties(PartXml xml) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "pStyle" -> style = xml.attribute("val").orElse(null);
                case "numPr" -> place = WordNumbering.place(xml);
                case "rPr" -> xml.children(mark -> goesOn |= mark.equals("del") || mark.equals("moveFrom"));
                default -> {
                }
            }
        });
    }

    private void readRun(PartXml xml) throws XMLStreamException {
        var hidden = new boolean[1];
        xml.children(name -> {
            if (name.equals("rPr")) {
                xml.children(property -> hidden[0] |= property.equals("vanish") && xml.on());
            } else if (!hidden[0]) {
                readPart(xml, name);
            }
        });
    }

    private void readPart(PartXml xml, String name) throws XMLStreamException {
        switch (name) {
            case "t" -> text.append(xml.text().replace('\n', ' '));
            case "tab", "ptab" -> text.append('\t');
            case "br", "cr" -> text.append(xml.attribute("type").orElse("textWrapping").equals("textWrapping") ? "\n" : "");
            case "noBreakHyphen" -> text.append('-');
            case "sym" -> text.append('•');
            case "r" -> readRun(xml);
            default -> {
                if (MAY_HOLD_BOXES.contains(name) || WordBody.WRAPPERS.contains(name)) {
                    readBoxes(xml);
                }
            }
        }
    }

    private void readBoxes(PartXml xml) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "txbxContent" -> body.readBlocks(xml, boxes::add);
                case "Fallback" -> {
                    // says the same again for older programs
                }
                default -> readBoxes(xml);
            }
        });
    }
}
