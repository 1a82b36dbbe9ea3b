package vn.tiendo.plan.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several texts in one cell, parted by semicolons or line ends; a backslash takes the next character as it is. */
final class Listing {

    private static final char ESCAPE = '\\';

    private Listing() {
    }

    static String joined(List<String> texts) {
        return texts.stream().map(each -> each.replaceAll("[\\\\;\\n]", "\\\\$0")).collect(Collectors.joining("; "));
    }

    static List<String> parted(String cell) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char each = cell.charAt(i);
            if (each == ESCAPE && i + 1 < cell.length()) {
                text.append(cell.charAt(++i));
            } else if (each == ';' || each == '\n') {
                end(text, texts);
            } else {
                text.append(each);
            }
        }
        end(text, texts);
        return texts;
    }

    private static void end(StringBuilder text, List<String> texts) {
        if (!text.toString().isBlank()) {
            texts.add(text.toString().strip());
        }
        text.setLength(0);
    }
}
