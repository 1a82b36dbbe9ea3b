package vn.tiendo.reporting.scoreboard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.scoreboard.ScoreboardDocuments.LinkedVerdicts;
import vn.tiendo.reporting.scoreboard.domain.FindLinkedVerdicts;
import vn.tiendo.reporting.scoreboard.domain.LinkedVerdict;

/**
 * A city's comparison is read far more often than one of its scoreboards changes: what was read stays in memory, and each read
 * asks only for the scoreboards that were written since, by whichever replica.
 */
@Component
class KnownLinkedVerdicts implements FindLinkedVerdicts {

    /** Longer than a write may take from its stamp to the store, and than the clocks of two replicas may differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final ScoreboardDocuments documents;
    private final InstantSource clock;
    private final int most;
    private final Map<String, LinkedVerdicts> known = new HashMap<>();
    private @Nullable Instant read;

    KnownLinkedVerdicts(ScoreboardDocuments documents, ScoreboardProperties properties, InstantSource clock) {
        this.documents = documents;
        this.clock = clock;
        this.most = properties.compared();
    }

    @Override
    public synchronized List<LinkedVerdict> linked(Set<String> units, int year) {
        SortedSet<String> plans = units.stream().map(unit -> Plan.idOf(unit, year)).collect(Collectors.toCollection(TreeSet::new));
        forgetWritten();
        if (!known.keySet().containsAll(plans)) {
            readMissing(plans);
        }
        return plans.stream().flatMap(plan -> Objects.requireNonNull(known.get(plan)).verdicts().stream()).toList();
    }

    private void forgetWritten() {
        Instant now = clock.instant();
        if (read != null && !known.isEmpty()) {
            documents.writtenSince(read.minus(OVERLAP)).forEach((plan, version) -> known.computeIfPresent(plan,
                    (same, held) -> held.version() == version ? held : null));
        }
        read = now;
    }

    private void readMissing(Set<String> plans) {
        if (known.size() + plans.size() > most) {
            known.clear();
        }
        Set<String> missing = new HashSet<>(plans);
        missing.removeAll(known.keySet());
        missing.forEach(plan -> known.put(plan, new LinkedVerdicts(plan, 0, List.of())));
        documents.linked(missing).forEach(each -> known.put(each.plan(), each));
    }
}
