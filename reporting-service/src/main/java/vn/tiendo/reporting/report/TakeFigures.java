package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.report.domain.Freezing;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.When;

/** Takes what a report is written from: of the approved scoreboard at its period's end what it is on. */
@Component
class TakeFigures {

    private final FindScoreboard scoreboards;
    private final FindChanges changes;
    private final ReportDocuments reports;

    TakeFigures(FindScoreboard scoreboards, FindChanges changes, ReportDocuments reports) {
        this.scoreboards = scoreboards;
        this.changes = changes;
        this.reports = reports;
    }

    /** Empty when there is no such plan, or no such section in it. */
    Optional<ReportInput> take(Wish wish, Instant now) {
        Optional<Scoreboard> scoreboard = scoreboards.find(wish.plan(), Basis.APPROVED, When.endOf(wish.period()));
        return scoreboard.flatMap(board -> wish.from(board))
            .map(input -> wish.template().tellsChanges() ? input.telling(changes.since(input, wish, now)) : input);
    }

    /** Where there is an issue on the same, as its correction. */
    ReportInput correcting(String kind, ReportInput fresh) {
        return reports.lastIssue(kind, fresh).map(issue -> Freezing.correcting(issue, fresh)).orElse(fresh);
    }
}
