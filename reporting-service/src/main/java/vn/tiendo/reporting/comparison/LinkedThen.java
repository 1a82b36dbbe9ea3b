package vn.tiendo.reporting.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.scoreboard.domain.LinkedVerdict;
import vn.tiendo.reporting.verdict.domain.Past;

/** The verdicts by which units are compared as they were known at a moment: of each plan what its scoreboard said then. */
@Component
class LinkedThen {

    /** Plans that are gone through at the same time; each of them waits for the store in between. */
    private static final int AT_ONCE = 8;

    private final Past past;

    LinkedThen(Past past) {
        this.past = past;
    }

    List<LinkedVerdict> linked(Set<String> units, int year, Instant asOf) {
        return units.stream().sorted().map(unit -> Plan.idOf(unit, year))
                .gather(Gatherers.mapConcurrent(AT_ONCE, plan -> past.until(asOf, plan).latest(Basis.APPROVED, null)))
                .flatMap(Optional::stream).flatMap(board -> LinkedVerdict.of(board).stream()).toList();
    }
}
