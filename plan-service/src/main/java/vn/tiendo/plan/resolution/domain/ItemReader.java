package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.Node.Look;
import vn.tiendo.plan.resolution.domain.ReadRule.Narrative;

/** Walks the part of the targets: headings become sections, items become statements, rows go to the table reader. */
final class ItemReader {

    private static final String PAST = "Kết quả đã thực hiện, không phải chỉ tiêu.";
    private static final String NO_RULE = "Không nhận ra chỉ tiêu trong đoạn này.";
    private static final String REMARK = "Ghi chú trong ngoặc.";
    private static final String NO_NAME = "Chỉ tiêu chủ yếu";
    private static final int HEADING_WORDS = 25;

    private final DraftBuilder draft;
    private final Scope scope;
    private final @Nullable Integer year;
    private final Map<Node, Set<Label.Kind>> kindsOfHeadings = new IdentityHashMap<>();

    ItemReader(DraftBuilder draft, Scope scope, @Nullable Integer year) {
        this.draft = draft;
        this.scope = scope;
        this.year = year;
    }

    void read(Node root) {
        children(root, null, "");
    }

    private void children(Node node, @Nullable String parent, String topic) {
        List<Node> rows = new ArrayList<>();
        int sections = draft.sections.size();
        for (var child : node.children) {
            if (child.isRow()) {
                rows.add(child);
                continue;
            }
            table(rows, node);
            one(child, draft.sections.size() == sections ? parent : null, topic);
        }
        table(rows, node);
    }

    private void table(List<Node> rows, Node node) {
        if (rows.isEmpty()) {
            return;
        }
        boolean on = scope.isOn(node) && scope.isFound();
        new TableReader(draft, rows, year, on).read();
        rows.clear();
    }

    private void one(Node node, @Nullable String parent, String topic) {
        if (!scope.isOn(node)) {
            children(node, null, "");
        } else if (heads(node)) {
            heading(node, parent);
        } else {
            item(node, parent, topic);
        }
    }

    private boolean heads(Node node) {
        boolean below = !node.children.isEmpty();
        if (scope.announces(node)) {
            return true;
        }
        if (node.look == Look.HEADING) {
            return below || UnmeasuredRule.of(node.words) == null && Measures.none(node.words);
        }
        return below && node.words.words() <= HEADING_WORDS && Measures.none(node.words)
                && UnmeasuredRule.of(node.words) == null && !inlineContent(node);
    }

    private static boolean inlineContent(Node node) {
        int colon = node.words.find(":", node.words.from());
        return colon >= 0 && colon + 1 < node.words.to();
    }

    private void heading(Node node, @Nullable String parent) {
        int sections = draft.sections.size();
        var mark = draft.mark();
        int end = headEnd(node);
        draft.structure(node.start, end);
        var title = Titles.of(node.words.run(node.words.from(), place(node, end)), null, "", false);
        boolean topic = node.look != Look.HEADING && (isBullet(node) || isBesideItems(node));
        if (!topic && (node.children.isEmpty() ? end < node.end : directItems(node))) {
            draft.section(node.label == null ? null : node.label.printed(), title);
        }
        if (end < node.end) {
            draft.sectionIfNone(NO_NAME);
            clauses(node, node.words.run(place(node, end), node.words.to()), null, null, "", mark);
        }
        children(node, draft.sections.size() == sections ? parent : null, topic ? title : "");
    }

    private static boolean isBullet(Node node) {
        return node.label != null && node.label.kind() == Label.Kind.BULLET;
    }

    /** "1. Thu ngân sách:" with its parts, beside "2. Chi ngân sách không vượt dự toán", both under "I. KINH TẾ". */
    private boolean isBesideItems(Node node) {
        return node.parent != null && node.parent.look == Look.HEADING && node.parent.label != null && directItems(node.parent);
    }

    private boolean directItems(Node node) {
        return node.children.stream().anyMatch(child -> scope.isOn(child) && !child.isRow() && child.look != Look.HEADING && !heads(child));
    }

    /** A paragraph that announces the targets may go on with them. */
    private int headEnd(Node node) {
        int colon = node.words.find(":", node.words.from());
        return scope.announces(node) && colon >= 0 && colon + 1 < node.words.to() ? node.words.at(colon).end() : node.end;
    }

    private static int place(Node node, int end) {
        int at = node.words.from();
        while (at < node.words.to() && node.words.at(at).end() <= end) {
            at++;
        }
        return at;
    }

    private void item(Node node, @Nullable String parent, String topic) {
        var mark = draft.mark();
        var words = node.words;
        if (words.isEmpty()) {
            draft.structure(node.start, node.end);
            return;
        }
        if (words.at(words.from()).is("(")) {
            draft.unread(node.start, node.end, REMARK);
            return;
        }
        int sections = draft.sections.size();
        draft.structure(node.start, words.start());
        if (node.look == Look.HEADING) {
            draft.section(node.label == null ? null : node.label.printed(), Titles.of(words, null, "", false));
        }
        var own = Topics.of(node);
        if (own != null) {
            draft.structure(node.start, words.at(own.to()).end());
            sectionOfItsOwn(node, own);
            words = words.run(own.to() + 1, words.to());
        }
        draft.sectionIfNone(NO_NAME);
        var printed = node.label == null ? null : node.label.printed();
        var below = own == null ? topic : own.shown();
        var holder = draft.sections.size() == sections ? parent : null;
        var number = clauses(node, words, holder, printed, below, mark);
        int from = draft.targets.size();
        children(node, number == null ? holder : number, below);
        AnnouncedCount.check(draft, number, from);
    }

    /** "4. Nông thôn mới: …" beside headings 1 to 3 is a field of its own. */
    private void sectionOfItsOwn(Node node, Tokens topic) {
        boolean beside = node.parent != null && node.label != null && kindsOfHeadings
                .computeIfAbsent(node.parent, this::kindsOfHeadings).contains(node.label.kind());
        if (beside && node.label != null) {
            draft.section(node.label.printed(), topic.shown());
        }
    }

    private Set<Label.Kind> kindsOfHeadings(Node parent) {
        Set<Label.Kind> kinds = EnumSet.noneOf(Label.Kind.class);
        for (var child : parent.children) {
            if (child.label != null && scope.isOn(child) && heads(child)) {
                kinds.add(child.label.kind());
            }
        }
        return kinds;
    }

    private @Nullable String clauses(Node node, Tokens words, @Nullable String parent, @Nullable String printed, String topic,
            DraftBuilder.Mark mark) {
        var found = Clauses.of(words, topic, year);
        var statements = scope.isFound() ? found.statements() : found.statements().stream()
                .filter(each -> !(each.reading().rule() instanceof Narrative)).toList();
        found.past().forEach(told -> draft.unread(told.start(), told.end(), PAST));
        var number = numbered(node, cutOff(node, statements), parent, printed);
        if (scope.isFound()) {
            draft.listRest(mark, node.start, node.end, NO_RULE);
        }
        return number;
    }

    private static List<Statement> cutOff(Node node, List<Statement> statements) {
        boolean open = node.words.at(node.words.to() - 1).is(":") && !node.hasItems();
        if (!open || statements.isEmpty()) {
            return statements;
        }
        var warned = new ArrayList<>(statements);
        warned.replaceAll(each -> each.warned("Câu kết thúc bằng dấu hai chấm: phần sau có thể bị thiếu."));
        return warned;
    }

    /** The number of the first statement when it is what the items below are part of. */
    private @Nullable String numbered(Node node, List<Statement> statements, @Nullable String parent,
            @Nullable String printed) {
        if (statements.isEmpty()) {
            return null;
        }
        boolean criterion = parent != null;
        var item = printed == null || printed.isEmpty() ? null : criterion ? parent + "." + printed : printed;
        var base = draft.number(item);
        String total = null;
        for (int i = 0; i < statements.size(); i++) {
            var statement = statements.get(i);
            var number = statements.size() == 1 ? base : draft.number(base + "." + letters(i));
            draft.target(number, statement.part() && total != null ? total : parent, statement);
            boolean remark = total != null && statement.reading().rule() instanceof ReadRule.ChangeFrom;
            total = (statement.part() || remark) && total != null ? total : number;
        }
        return node.hasItems() ? total : null;
    }

    private static String letters(int index) {
        var letter = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? letter : letters(index / 26 - 1) + letter;
    }
}
