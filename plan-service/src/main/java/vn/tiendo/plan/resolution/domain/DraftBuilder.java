package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Collects what readers of items and rows find; gives sections their ids and targets numbers of their own. */
final class DraftBuilder {

    private static final String UNANNOUNCED = "Văn bản không giống nghị quyết và không nêu phần chỉ tiêu: cần xem đây có phải là chỉ tiêu.";

    final Folded source;
    final List<DraftSection> sections = new ArrayList<>();
    final List<DraftTarget> targets = new ArrayList<>();
    final List<Unread> unread = new ArrayList<>();
    /** Stretches that order the text and set nothing: headings, labels. */
    final List<int[]> structure = new ArrayList<>();
    private final List<int[]> read = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final boolean announced;
    private int running;

    /** @param announced whether anything says that the text holds targets */
    DraftBuilder(Folded source, boolean announced) {
        this.source = source;
        this.announced = announced;
    }

    /** A heading under which nothing was found gives way to the next one. */
    void section(@Nullable String number, String title) {
        if (!sections.isEmpty() && (targets.isEmpty() || !targets.getLast().section().equals(sections.getLast().id()))) {
            sections.removeLast();
        }
        var id = String.valueOf(sections.size() + 1);
        sections.add(new DraftSection(id, number == null || number.isEmpty() ? id : number, title));
        numbers.clear();
        running = 0;
    }

    void sectionIfNone(String title) {
        if (sections.isEmpty()) {
            section(null, title);
        }
    }

    /** A number that no other target of the section has. */
    String number(@Nullable String printed) {
        var wanted = printed == null || printed.isEmpty() ? String.valueOf(++running) : printed;
        var own = wanted;
        while (numbers.merge(own, 1, Integer::sum) > 1) {
            own = wanted + "-" + numbers.get(wanted);
        }
        return own;
    }

    void target(String number, @Nullable String parent, Statement statement) {
        var clause = statement.clause();
        var measures = Measures.in(clause);
        var measure = measures.isEmpty() ? null : measures.getFirst();
        var quantity = Shares.of(clause, measure, statement.reading());
        var source = statement.source();
        target(number, parent, statement, quantity, measure, source.start(), source.end());
    }

    void target(String number, @Nullable String parent, Statement statement, DraftTarget.Quantity quantity,
            @Nullable Measure measure, int start, int end) {
        var reading = Doubts.ofQuantity(statement.clause(), statement.reading(), quantity.unit());
        boolean unknownWhole = "%".equals(quantity.unit()) && quantity.denominator() == null && measure != null
                && reading.rule() instanceof ReadRule.AtLeast(BigDecimal min, _) && min.intValue() == 100;
        var known = unknownWhole ? reading.warned(Shares.UNKNOWN) : reading;
        double confidence = Confidence.of(known, measure != null, measure != null && isCompared(measure), announced);
        var told = announced ? known : known.warned(UNANNOUNCED);
        targets.add(new DraftTarget(sections.getLast().id(), number, parent, statement.title(), known.rule(), quantity,
                known.proposal(), source.span(start, end), confidence, told.warnings()));
        read.add(new int[] {start, end});
    }

    private static boolean isCompared(Measure measure) {
        return !measure.comparison().isNone() || measure.orMore() != null || measure.high() != null;
    }

    void structure(int start, int end) {
        if (end > start) {
            structure.add(new int[] {start, end});
        }
    }

    void unread(int start, int end, String reason) {
        if (end > start) {
            unread.add(new Unread(source.span(start, end), reason));
            read.add(new int[] {start, end});
        }
    }

    /** Where reading stands, to list later what was left out since. */
    record Mark(int read, int structure) {
    }

    Mark mark() {
        return new Mark(read.size(), structure.size());
    }

    /** What stands between these places and was neither read nor orders the text is listed, not dropped. */
    void listRest(Mark since, int start, int end, String reason) {
        boolean[] covered = new boolean[end - start];
        read.subList(since.read, read.size()).forEach(stretch -> cover(covered, stretch, start));
        structure.subList(since.structure, structure.size()).forEach(stretch -> cover(covered, stretch, start));
        int at = start;
        while (at < end) {
            int next = at;
            while (next < end && !covered[next - start]) {
                next++;
            }
            list(at, next, reason);
            at = Math.max(next, at) + 1;
        }
    }

    private static void cover(boolean[] covered, int[] stretch, int start) {
        for (int i = Math.max(stretch[0], start); i < Math.min(stretch[1], start + covered.length); i++) {
            covered[i - start] = true;
        }
    }

    private void list(int start, int end, String reason) {
        var words = Tokens.of(source, start, end);
        if (words.words() == 0) {
            return;
        }
        if (words.words() == Connectives.lengthAt(words)) {
            structure(words.start(), words.end());
        } else {
            unread.add(new Unread(source.span(words.start(), words.end()), reason));
        }
    }
}
