package vn.tiendo.reporting.publicpage.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;

/**
 * A plan as a citizen asks after it: what was kept, what was not, what is in doubt. Criteria are in the target that they are part of.
 *
 * @param kept met or exceeded, in the plan's order
 * @param failed missed, off track or at risk, the worst first
 */
public record Account(List<Row> kept, List<Row> failed) {

    private static final Set<Status> WANTING = Set.of(Status.MISSED, Status.OFF_TRACK, Status.AT_RISK);

    public static Account of(Scoreboard scoreboard) {
        List<Row> whole = scoreboard.rows().filter(row -> row.partOf() == null).toList();
        return new Account(whole.stream().filter(row -> row.verdict().status().attained()).toList(),
                whole.stream().filter(row -> WANTING.contains(row.verdict().status()))
                        .sorted(Comparator.comparing((Row row) -> row.verdict().status()).reversed()).toList());
    }
}
