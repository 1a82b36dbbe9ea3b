package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.report.domain.Freezing;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.report.domain.Reported;
import vn.tiendo.reporting.report.domain.Template.Asks;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.scoreboard.domain.When;
import vn.tiendo.reporting.verdict.domain.Past;
import vn.tiendo.reporting.verdict.domain.YearsEnd;

/** Takes what a report is written from: of the approved scoreboard at its period's end what it is on. */
@Component
class TakeFigures {

    private static final int DECEMBER = 12;

    private final FindScoreboard scoreboards;
    private final Past past;
    private final FindChanges changes;
    private final CompareUnits units;
    private final ReportDocuments reports;

    TakeFigures(FindScoreboard scoreboards, Past past, FindChanges changes, CompareUnits units, ReportDocuments reports) {
        this.scoreboards = scoreboards;
        this.past = past;
        this.changes = changes;
        this.units = units;
        this.reports = reports;
    }

    /** Empty when there is no such plan, or no such section in it. */
    Optional<ReportInput> take(Wish wish, Instant now) {
        if (wish.template().asks() == Asks.UNITS) {
            return Optional.of(comparing(wish));
        }
        Optional<Scoreboard> scoreboard = scoreboards.find(wish.plan(), Basis.APPROVED, When.endOf(wish.period()));
        return scoreboard.flatMap(board -> wish.from(board).map(input -> saying(input, board)))
            .map(this::foreseeing).map(input -> wish.template().tellsChanges() ? input.telling(changes.since(input, wish, now)) : input);
    }

    /** What is no number is not in a verdict; it is read from the figures that it names. */
    private ReportInput saying(ReportInput input, Scoreboard board) {
        List<Verdict> inWords = board.rows().filter(row -> input.rows().containsKey(row.id())).map(Row::verdict)
            .filter(verdict -> verdict.attained() == null && !verdict.figures().isEmpty()).toList();
        if (inWords.isEmpty()) {
            return input;
        }
        Reported words = new Reported(input.language());
        Map<String, String> results = new HashMap<>();
        past.explain(board, inWords).forEach(each -> words.of(each).ifPresent(result -> results.put(each.stored().target(), result)));
        return input.saying(results);
    }

    /** At the year's end there is nothing to foresee. */
    private ReportInput foreseeing(ReportInput input) {
        int month = input.period().endMonth();
        if (month == DECEMBER) {
            return input;
        }
        return input.foreseeing(YearsEnd.of(past.of(input.plan()), Plan.yearBefore(input.plan()).map(past::of), Basis.APPROVED, month)
            .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, end -> input.language().of(end.getValue().sentence()))));
    }

    private ReportInput comparing(Wish wish) {
        CompareUnits.Found found = units.at(wish.unit(), wish.period());
        Period first = wish.template().reach().fromYearsBegin() ? Period.month(wish.period().year(), 1) : wish.period();
        return Freezing.comparing(wish.plan(), wish.period(), first.from(), found.unitName(), wish.superior(), wish.imprint(),
            wish.template(), found.compared());
    }

    /** Where there is an issue on the same, as its correction. */
    ReportInput correcting(String kind, ReportInput fresh) {
        return reports.lastIssue(kind, fresh).map(issue -> Freezing.correcting(issue, fresh)).orElse(fresh);
    }
}
