package vn.tiendo.plan.resolution.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.file.PartXml;

/** The labels that Word makes for the paragraphs of lists: "1.", "2.3.", "a)", "-". */
final class WordNumbering {

    private static final int MOST_STYLES_ABOVE = 20;

    private final Map<String, WordList> lists = new HashMap<>();
    private final Map<String, WordList.Use> uses = new HashMap<>();
    private final Map<String, String> listsByStyle = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();

    /** What a paragraph says about its place in lists; it may say only half and leave the rest to its style. */
    record Place(@Nullable String use, @Nullable Integer level) {

        static final Place NONE = new Place(null, null);
    }

    private record Style(@Nullable String basedOn, Place place) {
    }

    void readStyles(PartXml xml) throws XMLStreamException {
        xml.children(root -> xml.children(name -> {
            if (name.equals("style")) {
                readStyle(xml, xml.attribute("styleId").orElse(""));
            }
        }));
    }

    private void readStyle(PartXml xml, String id) throws XMLStreamException {
        var basedOn = new String[1];
        var place = new Place[] {Place.NONE};
        xml.children(name -> {
            switch (name) {
                case "basedOn" -> basedOn[0] = xml.attribute("val").orElse(null);
                case "pPr" -> xml.children(property -> {
                    if (property.equals("numPr")) {
                        place[0] = place(xml);
                    }
                });
                default -> {
                }
            }
        });
        styles.put(id, new Style(basedOn[0], place[0]));
    }

    /** Of the element numPr that was entered last. */
    static Place place(PartXml xml) throws XMLStreamException {
        var use = new String[1];
        var level = new Integer[1];
        xml.children(name -> {
            switch (name) {
                case "numId" -> use[0] = xml.attribute("val").orElse(null);
                case "ilvl" -> level[0] = xml.number("val").isPresent() ? xml.number("val").getAsInt() : null;
                default -> {
                }
            }
        });
        return new Place(use[0], level[0]);
    }

    void readNumbering(PartXml xml) throws XMLStreamException {
        xml.children(root -> xml.children(name -> {
            switch (name) {
                case "abstractNum" -> {
                    String id = xml.attribute("abstractNumId").orElse("");
                    WordList list = WordList.read(xml);
                    lists.put(id, list);
                    if (list.definesStyle() != null) {
                        listsByStyle.put(list.definesStyle(), id);
                    }
                }
                case "num" -> uses.put(xml.attribute("numId").orElse(""), WordList.Use.read(xml));
                default -> {
                }
            }
        }));
    }

    /** The label of the next paragraph, with the space after it; empty when it is in no list. */
    String label(@Nullable String style, Place own) {
        Place place = resolved(style, own);
        return Optional.ofNullable(place.use()).map(uses::get).map(use -> {
            WordList list = list(use);
            return list == null ? "" : list.label(use, level(place, list, style));
        }).orElse("");
    }

    private static int level(Place place, WordList list, @Nullable String style) {
        return place.level() != null ? place.level() : list.levelOf(style);
    }

    private Place resolved(@Nullable String style, Place own) {
        Place place = own;
        Set<String> seen = new HashSet<>();
        for (String id = style; id != null && styles.get(id) != null && seen.add(id) && seen.size() < MOST_STYLES_ABOVE;) {
            Style above = styles.get(id);
            place = new Place(place.use() == null ? above.place().use() : place.use(),
                    place.level() == null ? above.place().level() : place.level());
            id = above.basedOn();
        }
        return place;
    }

    /** A list may only point to the style of lists that defines it. */
    private @Nullable WordList list(WordList.Use use) {
        WordList list = lists.get(use.list());
        if (list == null || list.namedStyle() == null) {
            return list;
        }
        String defining = listsByStyle.get(list.namedStyle());
        return defining == null ? list : lists.get(defining);
    }
}
