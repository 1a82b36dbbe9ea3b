package vn.tiendo.measurement.history;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.history.domain.Field;
import vn.tiendo.measurement.history.domain.Observation;
import vn.tiendo.measurement.history.domain.Row;
import vn.tiendo.measurement.submission.domain.Authority;
import vn.tiendo.measurement.submission.domain.SeenSubmissions.Wanted;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.caller.DecisionProblems;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;

/** What a department has reported, as files. */
@RestController
@RequestMapping("/api/v1/figures/{unit}/{department}")
class HistoryController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String SDMX = "application/vnd.sdmx.data+csv;version=2.0.0;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReadHistory history;
    private final DecisionProblems decisions;
    private final Problems problems;
    private final ZoneId zone;

    HistoryController(ReadHistory history, DecisionProblems decisions, Problems problems, ZoneId zone) {
        this.history = history;
        this.decisions = decisions;
        this.problems = problems;
        this.zone = zone;
    }

    @GetMapping("/figures.csv")
    ResponseEntity<?> csv(@PathVariable String unit, @PathVariable String department,
            @RequestParam(required = false) @Nullable String plan, @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean revisions, @RequestParam(defaultValue = "en") String numbers,
            @AuthenticationPrincipal Caller caller) throws IOException {
        Optional<Notation> notation = Notation.named(numbers);
        if (notation.isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", List.of(new Violation("/numbers", "unknown-value",
                    numbers, List.of(Notation.VI.code(), Notation.EN.code()))));
        }
        Wanted wanted = new Wanted(unit, department, plan, year);
        return answer(caller, wanted, CSV, "csv", out -> {
            try (CsvHistory file = new CsvHistory(out, Field.of(revisions), notation.get())) {
                history.read(caller, wanted, (submission, then) -> file.write(Row.of(submission, then, revisions)));
            }
        });
    }

    @GetMapping("/figures.xlsx")
    ResponseEntity<?> xlsx(@PathVariable String unit, @PathVariable String department,
            @RequestParam(required = false) @Nullable String plan, @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean revisions, Locale language,
            @AuthenticationPrincipal Caller caller) throws IOException {
        Wanted wanted = new Wanted(unit, department, plan, year);
        return answer(caller, wanted, XLSX, "xlsx", out -> {
            try (XlsxHistory file = new XlsxHistory(Field.of(revisions), new HistoryWords(language), zone)) {
                history.read(caller, wanted, (submission, then) -> file.write(Row.of(submission, then, revisions)));
                file.writeTo(out);
            }
        });
    }

    @GetMapping("/sdmx.csv")
    ResponseEntity<?> sdmx(@PathVariable String unit, @PathVariable String department,
            @RequestParam(required = false) @Nullable String plan, @RequestParam(required = false) @Nullable Integer year,
            @AuthenticationPrincipal Caller caller) throws IOException {
        Wanted wanted = new Wanted(unit, department, plan, year);
        return answer(caller, wanted, SDMX, "sdmx.csv", out -> {
            try (SdmxHistory file = new SdmxHistory(out)) {
                history.read(caller, wanted, (submission, then) -> Row.of(submission, then, false)
                        .flatMap(row -> Observation.of(row, then).stream()).forEach(file::write));
            }
        });
    }

    private ResponseEntity<?> answer(Caller caller, Wanted wanted, String type, String ending, WholeFile.Writing writing)
            throws IOException {
        if (!(Authority.read(caller) instanceof Decision.Allowed)) {
            return decisions.of(Authority.read(caller));
        }
        WholeFile file = WholeFile.of(writing);
        String name = String.join(".", wanted.unit(), wanted.department(), ending).replaceAll("[^A-Za-z0-9.-]", "_");
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).contentLength(file.size())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(new InputStreamResource(file.content()));
    }
}
