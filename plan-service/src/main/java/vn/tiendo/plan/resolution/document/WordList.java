package vn.tiendo.plan.resolution.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.file.PartXml;

/** A list with its levels, and how far each of them has counted. */
final class WordList {

    private static final int LEVELS = 9;

    private final WordListLevel[] levels = new WordListLevel[LEVELS];
    private final int[] counted = new int[LEVELS];
    private final boolean[] running = new boolean[LEVELS];
    private final Set<String> restarted = new HashSet<>();
    private @Nullable String namedStyle;
    private @Nullable String definesStyle;

    private WordList() {
        Arrays.setAll(levels, level -> WordListLevel.PLAIN);
    }

    /** A list as paragraphs name it: one of the lists, perhaps with numbers that begin elsewhere. */
    record Use(String id, String list, Map<Integer, Integer> starts, Map<Integer, WordListLevel> changed) {

        static Use read(PartXml xml) throws XMLStreamException {
            String id = xml.attribute("numId").orElse("");
            var list = new String[] {""};
            var starts = new HashMap<Integer, Integer>();
            var changed = new HashMap<Integer, WordListLevel>();
            xml.children(name -> {
                switch (name) {
                    case "abstractNumId" -> list[0] = xml.attribute("val").orElse("");
                    case "lvlOverride" -> readChange(xml, xml.number("ilvl").orElse(0), starts, changed);
                    default -> {
                    }
                }
            });
            return new Use(id, list[0], starts, changed);
        }

        private static void readChange(PartXml xml, int level, Map<Integer, Integer> starts,
                Map<Integer, WordListLevel> changed) throws XMLStreamException {
            xml.children(name -> {
                switch (name) {
                    case "startOverride" -> starts.put(level, xml.number("val").orElse(1));
                    case "lvl" -> changed.put(level, WordListLevel.read(xml));
                    default -> {
                    }
                }
            });
        }
    }

    static WordList read(PartXml xml) throws XMLStreamException {
        var list = new WordList();
        xml.children(name -> {
            switch (name) {
                case "numStyleLink" -> list.namedStyle = xml.attribute("val").orElse(null);
                case "styleLink" -> list.definesStyle = xml.attribute("val").orElse(null);
                case "lvl" -> {
                    int level = within(xml.number("ilvl").orElse(0));
                    list.levels[level] = WordListLevel.read(xml);
                }
                default -> {
                }
            }
        });
        return list;
    }

    @Nullable String namedStyle() {
        return namedStyle;
    }

    @Nullable String definesStyle() {
        return definesStyle;
    }

    /** The level whose paragraphs have this style, else the first. */
    int levelOf(@Nullable String style) {
        for (int level = 0; level < LEVELS; level++) {
            if (style != null && style.equals(levels[level].style())) {
                return level;
            }
        }
        return 0;
    }

    String label(Use use, int asked) {
        int level = within(asked);
        count(use, level);
        return level(use, level).label(number -> numberAt(use, number, level(use, level).plain()));
    }

    private void count(Use use, int level) {
        Integer start = use.starts().get(level);
        boolean restart = start != null && restarted.add(use.id() + "/" + level);
        counted[level] = restart ? start : running[level] ? counted[level] + 1 : level(use, level).start();
        running[level] = true;
        for (int below = level + 1; below < LEVELS; below++) {
            running[below] = running[below] && level(use, below).goesOn();
        }
    }

    /** @param plain in digits, whatever the level's own form is */
    private String numberAt(Use use, int asked, boolean plain) {
        int level = within(asked);
        int number = running[level] ? counted[level] : level(use, level).start();
        return plain ? Integer.toString(number) : level(use, level).form().write(number);
    }

    private WordListLevel level(Use use, int level) {
        return use.changed().getOrDefault(level, levels[level]);
    }

    private static int within(int level) {
        return Math.clamp(level, 0, LEVELS - 1);
    }
}
