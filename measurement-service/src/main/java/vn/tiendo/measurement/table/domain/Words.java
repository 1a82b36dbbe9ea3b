package vn.tiendo.measurement.table.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words for what is chosen from a list: the code itself, or the word in Vietnamese or English. */
public enum Words {

    DONE(Map.of("true", List.of("có", "đã xong", "yes", "done"), "false", List.of("không", "chưa xong", "no", "not done"))),
    ASSESSMENT(Map.of("ACHIEVED", List.of("đạt", "achieved"), "PARTLY", List.of("đạt một phần", "partly achieved", "partly"),
            "NOT_ACHIEVED", List.of("không đạt", "not achieved"))),
    QUALITY(Map.of("ACTUAL", List.of("thực hiện", "chính thức", "actual"),
            "ESTIMATED", List.of("ước thực hiện", "ước tính", "estimated"))),
    NO_DATA(Map.of("NOT_COLLECTED", List.of("không thu thập", "not collected"),
            "NOT_YET_AVAILABLE", List.of("chưa có", "not yet available"), "CONFIDENTIAL", List.of("mật", "confidential"),
            "OTHER", List.of("khác", "lý do khác", "other")));

    private final Map<String, List<String>> words;

    Words(Map<String, List<String>> words) {
        this.words = words;
    }

    /** The code that the text says. */
    public Optional<String> code(String text) {
        return words.entrySet().stream()
                .filter(each -> same(each.getKey(), text) || each.getValue().stream().anyMatch(word -> same(word, text)))
                .map(Map.Entry::getKey).findFirst();
    }

    /** What may be written, in its first word. */
    public List<String> known() {
        return words.values().stream().map(List::getFirst).sorted().toList();
    }

    /** Capitals, spaces and the two ways of writing an accented letter make no difference. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
