package vn.tiendo.reporting.scoreboard.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.scoreboard.domain.Verdict.AgainstAssigned;
import vn.tiendo.reporting.scoreboard.domain.Verdict.FigureUsed;

/**
 * A verdict that others want to hear of.
 *
 * @param row with the verdict of now; of a target that an amendment removed, one that says so, since whoever follows changes would go on
 *     showing the last one
 */
public record VerdictChange(String section, Row row, @Nullable Verdict before) {

    public Verdict after() {
        return row.verdict();
    }

    /** In the plan's order, those that are gone last. */
    public static List<VerdictChange> between(@Nullable Scoreboard before, Scoreboard after) {
        Map<String, Verdict> known = new HashMap<>();
        if (before != null) {
            before.rows().forEach(row -> known.put(row.id(), row.verdict()));
        }
        Stream<VerdictChange> there = after.sections().stream().flatMap(section -> section.targets().stream()
                .map(row -> new VerdictChange(section.id(), row, known.get(row.id()))));
        return Stream.concat(there, removed(before, after)).filter(VerdictChange::matters).toList();
    }

    /** Only another version of the plan can lack one: most changes are a figure's. */
    private static Stream<VerdictChange> removed(@Nullable Scoreboard before, Scoreboard after) {
        if (before == null || before.planVersion() == after.planVersion()) {
            return Stream.empty();
        }
        Set<String> there = after.rows().map(Row::id).collect(Collectors.toSet());
        return before.sections().stream().flatMap(section -> section.targets().stream().filter(row -> !there.contains(row.id()))
                .map(row -> new VerdictChange(section.id(), row.removedFrom(after), row.verdict())));
    }

    private boolean matters() {
        if (before == null) {
            return true;
        }
        return before != after() && (before.status() != after().status() || attainedChanged(before)
                || requiredChanged(before) || assignedChanged(before) || approvalChanged(before));
    }

    private boolean attainedChanged(Verdict known) {
        return differ(known.attained(), after().attained());
    }

    /** An amendment asks for more or less. */
    private boolean requiredChanged(Verdict known) {
        return differ(known.required(), after().required());
    }

    /** Against the figure of the level above it stands otherwise. */
    private boolean assignedChanged(Verdict known) {
        AgainstAssigned then = known.assigned();
        AgainstAssigned now = after().assigned();
        return then == null || now == null ? then != now
                : then.status() != now.status() || differ(then.required(), now.required());
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one != other : one.compareTo(other) != 0;
    }

    /** A figure that both stand on was approved, or is open again. */
    private boolean approvalChanged(Verdict known) {
        Map<List<?>, FigureUsed> now = after().figures().stream()
                .collect(Collectors.toMap(VerdictChange::key, Function.identity(), (one, _) -> one));
        return known.figures().stream().anyMatch(figure -> {
            FigureUsed same = now.get(key(figure));
            return same != null && same.approved() != figure.approved();
        });
    }

    private static List<?> key(FigureUsed figure) {
        return List.of(figure.submission(), figure.target(), figure.part() == null ? "" : figure.part());
    }
}
