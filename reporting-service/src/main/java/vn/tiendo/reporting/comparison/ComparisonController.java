package vn.tiendo.reporting.comparison;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.file.Download;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.below.domain.FiguresBelow.Below;
import vn.tiendo.reporting.below.domain.FindBelowHistory;
import vn.tiendo.reporting.below.domain.FindUnitsBelow;
import vn.tiendo.reporting.comparison.domain.Comparison;
import vn.tiendo.reporting.comparison.domain.Overview;
import vn.tiendo.reporting.scoreboard.domain.FindLinkedVerdicts;
import vn.tiendo.reporting.scoreboard.domain.LinkedVerdict;
import vn.tiendo.reporting.table.domain.Table;
import vn.tiendo.reporting.table.domain.WriteTable;
import vn.tiendo.reporting.table.domain.WriteTable.Format;
import vn.tiendo.reporting.verdict.domain.Cut;
import vn.tiendo.reporting.verdict.domain.SharedIndicator;

/** Units beside each other by what was approved; public. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping("/api/v1/comparisons/{unit}")
class ComparisonController {

    private final FindUnitsBelow units;
    private final FiguresBelow figures;
    private final FindBelowHistory figuresThen;
    private final FindLinkedVerdicts verdicts;
    private final LinkedThen verdictsThen;
    private final KnownOverviews overviews;
    private final JsonMapper json;
    private final Problems problems;
    private final InstantSource clock;
    private final WriteTable tables;

    ComparisonController(FindUnitsBelow units, FiguresBelow figures, FindBelowHistory figuresThen, FindLinkedVerdicts verdicts,
            LinkedThen verdictsThen, KnownOverviews overviews, JsonMapper json, Problems problems, InstantSource clock, WriteTable tables) {
        this.units = units;
        this.figures = figures;
        this.figuresThen = figuresThen;
        this.verdicts = verdicts;
        this.verdictsThen = verdictsThen;
        this.overviews = overviews;
        this.json = json;
        this.problems = problems;
        this.clock = clock;
        this.tables = tables;
    }

    @GetMapping
    ResponseEntity<?> overview(@PathVariable String unit, @RequestParam Map<String, String> parameters) {
        ComparisonQuestion question = ComparisonQuestion.read(parameters::get, clock.instant());
        if (!question.violations().isEmpty()) {
            return refused(question.violations());
        }
        Set<String> below = units.below(unit);
        if (below.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND);
        }
        List<LinkedVerdict> linked = linked(below, question);
        return question.format().<ResponseEntity<?>>map(format -> table(OverviewTable.of(
                Overview.of(unit, question.year(), linked), question.language()), format))
                .orElseGet(() -> overviews.answer(unit, question.year(), linked).entity());
    }

    @GetMapping("/{indicator}")
    ResponseEntity<?> one(@PathVariable String unit, @PathVariable String indicator, @RequestParam Map<String, String> parameters) {
        ComparisonQuestion question = ComparisonQuestion.read(parameters::get, clock.instant());
        if (!question.violations().isEmpty()) {
            return refused(question.violations());
        }
        Below below = below(unit, indicator, question);
        Set<String> giving = below.contributions().stream().map(Contribution::unit).collect(Collectors.toSet());
        List<LinkedVerdict> linked = linked(giving, question).stream().filter(each -> each.indicator().equals(indicator)).toList();
        return SharedIndicator.of(unit, question.year(), indicator, unitOfMeasure(linked), below, question.period().map(Cut::at).orElse(null))
                .map(shared -> Comparison.of(shared, linked))
                .<ResponseEntity<?>>map(found -> question.format().<ResponseEntity<?>>map(format ->
                        table(ComparisonTable.of(found, question.language()), format)).orElseGet(() -> Answer.of(found, json).entity()))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    private Below below(String unit, String indicator, ComparisonQuestion question) {
        Instant asOf = question.asOf();
        FiguresBelow given = asOf == null ? figures : figuresThen.history(unit, question.year(), Set.of(indicator)).at(asOf);
        return given.find(unit, question.year(), indicator);
    }

    private List<LinkedVerdict> linked(Set<String> some, ComparisonQuestion question) {
        Instant asOf = question.asOf();
        return asOf == null ? verdicts.linked(some, question.year()) : verdictsThen.linked(some, question.year(), asOf);
    }

    private static @Nullable String unitOfMeasure(List<LinkedVerdict> linked) {
        return linked.isEmpty() ? null : linked.getFirst().unitOfMeasure();
    }

    private ResponseEntity<byte[]> table(Table table, Format format) {
        return Download.of(table.name() + format.ending(), MediaType.parseMediaType(format.mediaType()), tables.write(table, format));
    }

    private ResponseEntity<?> refused(List<Violation> violations) {
        return problems.of(HttpStatus.BAD_REQUEST, "bad-request", violations);
    }
}
