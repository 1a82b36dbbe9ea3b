package vn.tiendo.reporting.comparison;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.Sha256;
import vn.tiendo.platform.file.Download;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Query;
import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.below.domain.FiguresBelow.Below;
import vn.tiendo.reporting.below.domain.FindUnitsBelow;
import vn.tiendo.reporting.comparison.domain.Comparison;
import vn.tiendo.reporting.comparison.domain.Overview;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.FindLinkedVerdicts;
import vn.tiendo.reporting.scoreboard.domain.LinkedVerdict;
import vn.tiendo.reporting.table.domain.Table;
import vn.tiendo.reporting.table.domain.Table.Language;
import vn.tiendo.reporting.table.domain.WriteTable;
import vn.tiendo.reporting.table.domain.WriteTable.Format;
import vn.tiendo.reporting.verdict.domain.Cut;
import vn.tiendo.reporting.verdict.domain.SharedIndicator;

/** Units beside each other by what was approved; public. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping("/api/v1/comparisons/{unit}")
class ComparisonController {

    private static final List<String> FORMATS = List.of("json", "csv", "xlsx");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final FindUnitsBelow units;
    private final FiguresBelow figures;
    private final FindLinkedVerdicts verdicts;
    private final JsonMapper json;
    private final Problems problems;
    private final InstantSource clock;
    private final WriteTable tables;

    ComparisonController(FindUnitsBelow units, FiguresBelow figures, FindLinkedVerdicts verdicts, JsonMapper json,
            Problems problems, InstantSource clock, WriteTable tables) {
        this.tables = tables;
        this.units = units;
        this.figures = figures;
        this.verdicts = verdicts;
        this.json = json;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> overview(@PathVariable String unit, @RequestParam Map<String, String> parameters,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        Query query = new Query(parameters::get);
        int year = year(query);
        if (!query.violations().isEmpty()) {
            return refused(query.violations());
        }
        Set<String> below = units.below(unit);
        return below.isEmpty() ? problems.of(HttpStatus.NOT_FOUND)
                : answer(Overview.of(unit, year, verdicts.linked(below, year)), known);
    }

    @GetMapping("/{indicator}")
    ResponseEntity<?> one(@PathVariable String unit, @PathVariable String indicator, @RequestParam Map<String, String> parameters,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        Query query = new Query(parameters::get);
        int year = year(query);
        Optional<Period> period = query.read("period", text -> Period.parse(text).filter(each -> each.year() == year),
                "period-not-in-year", year + "-M06");
        Optional<Format> format = query.oneOf("format", FORMATS).filter(asked -> !asked.equals("json"))
                .map(asked -> Format.valueOf(asked.toUpperCase(Locale.ROOT)));
        Language language = query.option("language", Language.class).orElse(Language.VI);
        if (!query.violations().isEmpty()) {
            return refused(query.violations());
        }
        Below below = figures.find(unit, year, indicator);
        Set<String> giving = below.contributions().stream().map(Contribution::unit).collect(Collectors.toSet());
        List<LinkedVerdict> linked = verdicts.linked(giving, year).stream().filter(each -> each.indicator().equals(indicator)).toList();
        return SharedIndicator.of(unit, year, indicator, unitOfMeasure(linked), below, period.map(Cut::at).orElse(null))
                .map(shared -> Comparison.of(shared, linked))
                .<ResponseEntity<?>>map(found -> format.isPresent() ? table(ComparisonTable.of(found, language), format.get())
                        : answer(found, known))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    private static @Nullable String unitOfMeasure(List<LinkedVerdict> linked) {
        return linked.isEmpty() ? null : linked.getFirst().unitOfMeasure();
    }

    /** The present one, unless another is asked for. */
    private int year(Query query) {
        return query.read("year", ComparisonController::yearOf, "out-of-range", FIRST_YEAR + " … " + LAST_YEAR)
                .orElseGet(() -> clock.instant().atZone(ZONE).getYear());
    }

    private static Optional<Integer> yearOf(String text) {
        return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)).filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                : Optional.empty();
    }

    private ResponseEntity<byte[]> table(Table table, Format format) {
        return Download.of(table.name() + format.ending(), MediaType.parseMediaType(format.mediaType()), tables.write(table, format));
    }

    private ResponseEntity<?> answer(Object found, @Nullable String known) {
        byte[] body = json.writeValueAsBytes(found);
        String tag = "\"" + Sha256.of(body) + "\"";
        boolean same = known != null && (known.contains(tag) || known.strip().equals("*"));
        var answer = ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK).eTag(tag)
                .cacheControl(CacheControl.noCache().cachePublic());
        return same ? answer.build() : answer.contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private ResponseEntity<?> refused(List<Violation> violations) {
        return problems.of(HttpStatus.BAD_REQUEST, "bad-request", violations);
    }
}
