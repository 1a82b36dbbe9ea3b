package vn.tiendo.plan.resolution.domain;

import java.util.IdentityHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.Node.Look;

/** Which paragraphs are the part of the targets: what stands under a heading that names them. */
final class Scope {

    private enum Says { TARGETS, TARGETS_FOLLOW, OTHER, AIM, NOTHING }

    private static final int LONGEST_HEADING = 25;
    private static final Phrases TARGETS = Phrases.of("""
            chỉ tiêu|các chỉ tiêu|những chỉ tiêu|một số chỉ tiêu|nhóm chỉ tiêu|hệ thống chỉ tiêu|mục tiêu , chỉ tiêu
            mục tiêu và chỉ tiêu|mục tiêu và các chỉ tiêu|mục tiêu , các chỉ tiêu|mục tiêu cụ thể|các mục tiêu cụ thể
            các mục tiêu|biểu chỉ tiêu|bảng chỉ tiêu|nhiệm vụ , chỉ tiêu|danh mục chỉ tiêu|về chỉ tiêu|về các chỉ tiêu
            các mục tiêu , chỉ tiêu|các nhóm chỉ tiêu|kế hoạch chỉ tiêu|chỉ tiêu , nhiệm vụ|các chỉ tiêu , nhiệm vụ
            biểu tổng hợp chỉ tiêu|biểu kế hoạch|các mục tiêu chủ yếu|mục tiêu chủ yếu|phương hướng , chỉ tiêu""");
    private static final Phrases NAMED = Phrases.of("chỉ tiêu|mục tiêu cụ thể|mục tiêu chủ yếu");
    private static final Phrases REACHED = Phrases.of("đạt|vượt|hoàn thành|giao|được giao|trên giao|tổng số");
    private static final Phrases AIM = Phrases.of("""
            mục tiêu tổng quát|mục tiêu chung|mục tiêu|quan điểm|quan điểm chỉ đạo|nhiệm vụ và giải pháp
            nhiệm vụ , giải pháp|các nhiệm vụ|giải pháp|các giải pháp|nhiệm vụ trọng tâm|phương hướng chung
            nhiệm vụ chủ yếu|nhiệm vụ , giải pháp chủ yếu|chủ đề năm|phương châm|tổ chức thực hiện|các khâu đột phá""");
    private static final Phrases OTHER = Phrases.of("""
            phương hướng|nhiệm vụ|đánh giá|kết quả|tình hình|nhất trí đánh giá|kế hoạch , định hướng|định hướng phát triển
            một số nhiệm vụ|trách nhiệm|giao|thường trực|tán thành|hiệu lực|nhất trí với báo cáo|thống nhất đánh giá""");

    private final @Nullable Integer year;
    private final boolean named;
    private final boolean found;
    private final Map<Node, Boolean> on = new IdentityHashMap<>();

    Scope(Node root, @Nullable Integer year) {
        this.year = year;
        this.named = anywhere(root, Says.TARGETS);
        this.found = named || anywhere(root, Says.TARGETS_FOLLOW);
        mark(root, !found, false);
    }

    boolean isOn(Node node) {
        return on.getOrDefault(node, false);
    }

    /** Whether some heading names the part; without one, only statements with a rule are taken. */
    boolean isFound() {
        return found;
    }

    static boolean names(Node node) {
        return says(node, null) == Says.TARGETS;
    }

    boolean announces(Node node) {
        var says = says(node, year);
        return says == Says.TARGETS || says == Says.TARGETS_FOLLOW;
    }

    private boolean anywhere(Node node, Says says) {
        return says(node, year) == says || node.children.stream().anyMatch(child -> anywhere(child, says));
    }

    private void mark(Node node, boolean open, boolean inTargets) {
        on.put(node, open);
        for (var child : node.children) {
            var says = says(child, year);
            boolean own = says == Says.TARGETS || says == Says.TARGETS_FOLLOW && (!named || opensWithTargets(child));
            boolean closed = child.look == Look.CLOSING || says == Says.AIM || says == Says.OTHER && !inTargets;
            boolean inherits = open && !(child.isArticle() && found);
            mark(child, own || !closed && inherits, inTargets && !closed || own);
        }
    }

    /** "… với các chỉ tiêu sau: 1. Các chỉ tiêu kinh tế": all that it announces is of the part, however it is headed. */
    private boolean opensWithTargets(Node node) {
        return !node.children.isEmpty() && says(node.children.getFirst(), year) == Says.TARGETS;
    }

    private static Says says(Node node, @Nullable Integer year) {
        var words = node.words;
        if (node.isRow() || words.isEmpty() || node.label != null && node.label.kind() == Label.Kind.CRITERION) {
            return Says.NOTHING;
        }
        int colon = words.find(":", words.from());
        var head = colon < 0 ? words : words.run(words.from(), colon);
        if (head.startsWith(AIM) && !head.has(NAMED) && (colon >= 0 || node.hasItems() || head.words() <= 6
                || node.isArticle() || !node.children.isEmpty())) {
            return Says.AIM;
        }
        if (head.startsWith(TARGETS) && head.words() <= LONGEST_HEADING && !head.has(REACHED) && Measures.none(head)) {
            return isPast(head, year) ? Says.OTHER : Says.TARGETS;
        }
        if (announced(node, words, year)) {
            return Says.TARGETS_FOLLOW;
        }
        return head.startsWith(OTHER) && (node.label == null ? node.look == Look.HEADING : outer(node))
                ? Says.OTHER : Says.NOTHING;
    }

    private static boolean outer(Node node) {
        return node.label != null && node.label.kind().compareTo(Label.Kind.NUMBER) < 0
                || !node.children.isEmpty() && Measures.none(node.words);
    }

    /** "… với các chỉ tiêu chủ yếu sau:" */
    private static boolean announced(Node node, Tokens words, @Nullable Integer year) {
        int colon = words.find(":", words.from());
        boolean place = node.isArticle() || node.label == null || node.label.kind().compareTo(Label.Kind.BULLET) < 0;
        return place && colon >= 0 && follows(words, colon) && words.run(words.from(), colon).has(NAMED)
                && !isPast(words.run(words.from(), colon), year) && UnmeasuredRule.of(words.run(words.from(), colon)) == null
                && Measures.none(words.run(words.from(), colon));
    }

    private static boolean follows(Tokens words, int colon) {
        return words.at(colon - 1).is("sau") || colon + 1 >= words.to() || words.at(colon - 1).isNumber()
                || words.at(colon - 1).is("trình") || words.find("như", words.from()) >= 0;
    }

    /** Names an earlier year and not the plan's. */
    private static boolean isPast(Tokens head, @Nullable Integer year) {
        boolean earlier = false;
        for (int at = head.from(); at < head.to(); at++) {
            var text = head.at(at).text();
            boolean isYear = head.at(at).isNumber() && text.matches("20\\d\\d");
            if (isYear && year != null && Integer.parseInt(text) >= year) {
                return false;
            }
            earlier |= isYear && year != null && head.at(at - 1).is("năm");
        }
        return earlier;
    }
}
