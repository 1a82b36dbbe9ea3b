package vn.tiendo.reporting.verdict.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.VerdictChange;

/**
 * What was known of a plan at one moment and was not at another, earlier one.
 *
 * @param verdicts in the plan's order
 * @param figures by submission, target and part
 */
public record ChangesBetween(List<VerdictChange> verdicts, List<FigureChange> figures) {

    /**
     * A figure that counts now, or does no longer.
     *
     * @param submission plan/department/period
     * @param part null for the whole target
     * @param before null where there was none
     * @param after null where there is none any more
     */
    public record FigureChange(String submission, String target, @Nullable String part, @Nullable Figure before,
            @Nullable Figure after) {

        public String department() {
            return submission.split("/", -1)[1];
        }

        public String period() {
            return submission.split("/", -1)[2];
        }
    }

    /** @param then what had been told by the earlier moment */
    public static ChangesBetween of(Replay then, Replay now, Basis basis) {
        Optional<Scoreboard> after = now.latest(basis, null);
        return new ChangesBetween(after.map(board -> VerdictChange.between(then.latest(basis, null).orElse(null), board)).orElse(List.of()),
                figures(then.history().evidence(), now.history().evidence(), basis));
    }

    private record Key(String submission, String target, String part) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int order = submission.compareTo(other.submission);
            order = order == 0 ? target.compareTo(other.target) : order;
            return order == 0 ? part.compareTo(other.part) : order;
        }
    }

    private static List<FigureChange> figures(PlanEvidence then, PlanEvidence now, Basis basis) {
        Map<Key, Figure> before = byKey(then.submissions(), basis);
        Map<Key, Figure> after = byKey(now.submissions(), basis);
        TreeMap<Key, Figure> all = new TreeMap<>(before);
        all.putAll(after);
        List<FigureChange> changes = new ArrayList<>();
        all.forEach((key, figure) -> {
            if (!Objects.equals(before.get(key), after.get(key))) {
                changes.add(new FigureChange(key.submission(), key.target(), figure.part(), before.get(key), after.get(key)));
            }
        });
        return changes;
    }

    private static Map<Key, Figure> byKey(Collection<Copy> copies, Basis basis) {
        Map<Key, Figure> figures = new TreeMap<>();
        copies.forEach(copy -> copy.targets().stream().flatMap(target -> figuresOf(copy, target, basis))
                .forEach(figure -> figures.put(new Key(copy.latest().id(), figure.target(),
                        Objects.requireNonNullElse(figure.part(), "")), figure)));
        return figures;
    }

    private static Stream<Figure> figuresOf(Copy copy, String target, Basis basis) {
        return copy.figuresOf(target, basis).stream();
    }
}
