package vn.tiendo.reporting.scoreboard;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.file.Download;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.evidence.domain.PlanVersions;
import vn.tiendo.reporting.scoreboard.domain.FigureNames;
import vn.tiendo.reporting.table.domain.Table;
import vn.tiendo.reporting.table.domain.WriteTable;
import vn.tiendo.reporting.table.domain.WriteTable.Format;
import vn.tiendo.reporting.verdict.domain.ChangesBetween;
import vn.tiendo.reporting.verdict.domain.Past;
import vn.tiendo.reporting.verdict.domain.Replay;
import vn.tiendo.reporting.verdict.domain.TargetHistory;

/** How verdicts came about over time. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping("/api/v1/scoreboards/{plan}")
class PastController {

    private final ScoreboardAccess access;
    private final Past past;
    private final Problems problems;
    private final InstantSource clock;
    private final WriteTable tables;

    PastController(ScoreboardAccess access, Past past, Problems problems, InstantSource clock, WriteTable tables) {
        this.tables = tables;
        this.access = access;
        this.past = past;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/changes")
    ResponseEntity<?> changes(@PathVariable String plan, @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal @Nullable Caller caller) {
        ScoreboardQuestion question = ScoreboardQuestion.read(parameters::get);
        Instant since = question.moment("since");
        Instant until = Objects.requireNonNullElseGet(question.moment("until"), clock::instant);
        return access.question(plan, question, caller, _ -> since == null || since.isAfter(until)
                ? problems.of(HttpStatus.BAD_REQUEST, "bad-request", List.of(new Violation("/since",
                        since == null ? "required" : "out-of-range", since, "since <= until")))
                : changes(plan, question, since, until));
    }

    private ResponseEntity<?> changes(String plan, ScoreboardQuestion question, Instant since, Instant until) {
        Replay now = past.until(until, plan);
        ChangesBetween changes = ChangesBetween.of(now.until(since), now, question.basis());
        FigureNames names = new FigureNames(new PlanVersions(now.history().versions()));
        return question.format().isPresent()
                ? table(ChangesTable.of(plan, changes, names, question.language()), question.format().get())
                : ResponseEntity.ok(ChangesView.of(since, until, changes, names));
    }

    @GetMapping("/targets/{target}/history")
    ResponseEntity<?> history(@PathVariable String plan, @PathVariable String target,
            @RequestParam Map<String, String> parameters, @AuthenticationPrincipal @Nullable Caller caller) {
        ScoreboardQuestion question = ScoreboardQuestion.read(parameters::get);
        return access.question(plan, question, caller, _ -> {
            Instant moment = Objects.requireNonNullElseGet(question.when().asOf(), clock::instant);
            return TargetHistory.of(past.until(moment, plan), question.basis(), target)
                    .map(found -> HistoryView.of(plan, question.basis(), found,
                            past.yearBefore(plan, found.target(), question.basis(), moment)))
                    .<ResponseEntity<?>>map(view -> question.format().isPresent()
                            ? table(Tables.of(view, question.language()), question.format().get()) : ResponseEntity.ok(view))
                    .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
        });
    }

    private ResponseEntity<byte[]> table(Table table, Format format) {
        return Download.of(table.name() + format.ending(), MediaType.parseMediaType(format.mediaType()), tables.write(table, format));
    }
}
