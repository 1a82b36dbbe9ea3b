package vn.tiendo.measurement.history;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletRequest;

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
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

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
import vn.tiendo.platform.web.Query;

/** What a department has reported, as files. */
@RestController
@RequestMapping("/api/v1/figures/{unit}/{department}")
class HistoryController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String SDMX = "application/vnd.sdmx.data+csv;version=2.0.0;charset=UTF-8";
    private static final String SDMX_JSON = "application/vnd.sdmx.data+json;version=2.0.0";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReadHistory history;
    private final DecisionProblems decisions;
    private final Problems problems;
    private final ZoneId zone;
    private final JsonMapper json;
    private final InstantSource clock;

    HistoryController(ReadHistory history, DecisionProblems decisions, Problems problems, ZoneId zone, JsonMapper json,
            InstantSource clock) {
        this.history = history;
        this.decisions = decisions;
        this.problems = problems;
        this.zone = zone;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/figures.csv")
    ResponseEntity<?> csv(@PathVariable String unit, @PathVariable String department, HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) throws IOException {
        return answer(unit, department, request, caller, CSV, "csv", (asked, out) -> {
            try (CsvHistory file = new CsvHistory(out, Field.of(asked.revisions()), asked.notation())) {
                history.read(caller, asked.wanted(),
                        (submission, then) -> file.write(Row.of(submission, then, asked.revisions())));
            }
        });
    }

    @GetMapping("/figures.xlsx")
    ResponseEntity<?> xlsx(@PathVariable String unit, @PathVariable String department, HttpServletRequest request,
            Locale language, @AuthenticationPrincipal Caller caller) throws IOException {
        return answer(unit, department, request, caller, XLSX, "xlsx", (asked, out) -> {
            try (XlsxHistory file = new XlsxHistory(Field.of(asked.revisions()), new HistoryWords(language), zone)) {
                history.read(caller, asked.wanted(),
                        (submission, then) -> file.write(Row.of(submission, then, asked.revisions())));
                file.writeTo(out);
            }
        });
    }

    @GetMapping("/sdmx.csv")
    ResponseEntity<?> sdmx(@PathVariable String unit, @PathVariable String department, HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) throws IOException {
        return answer(unit, department, request, caller, SDMX, "sdmx.csv", (asked, out) -> {
            try (SdmxHistory file = new SdmxHistory(out)) {
                observations(caller, asked, file::write);
            }
        });
    }

    @GetMapping("/sdmx.json")
    ResponseEntity<?> sdmxJson(@PathVariable String unit, @PathVariable String department, HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) throws IOException {
        return answer(unit, department, request, caller, SDMX_JSON, "sdmx.json", (asked, out) -> {
            Instant prepared = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            try (SdmxJsonHistory file = new SdmxJsonHistory(json.createGenerator(out), prepared)) {
                observations(caller, asked, file::write);
            }
        });
    }

    private void observations(Caller caller, Asked asked, Consumer<Observation> each) {
        history.read(caller, asked.wanted(), (submission, then) -> Row.of(submission, then, false)
                .flatMap(row -> Observation.of(row, then).stream()).forEach(each));
    }

    /** Writes what is asked for in its own way. */
    @FunctionalInterface
    private interface Format {
        void write(Asked asked, OutputStream out) throws IOException;
    }

    /** What is asked beside whose figures they are. */
    private record Asked(Wanted wanted, boolean revisions, Notation notation) {

        private static Asked of(String unit, String department, Query query) {
            @Nullable Integer year = query.read("year", Asked::year, "wrong-type", "2024").orElse(null);
            return new Asked(new Wanted(unit, department, query.text("plan").orElse(null), year),
                    query.flag("revisions", false),
                    query.oneOf("numbers", Notation.CODES).flatMap(Notation::named).orElse(Notation.EN));
        }

        private static Optional<Integer> year(String text) {
            return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        }
    }

    private ResponseEntity<?> answer(String unit, String department, HttpServletRequest request, Caller caller, String type,
            String ending, Format format) throws IOException {
        if (!(Authority.read(caller) instanceof Decision.Allowed)) {
            return decisions.of(Authority.read(caller));
        }
        Query query = new Query(request::getParameter);
        Asked asked = Asked.of(unit, department, query);
        if (!query.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
        }
        WholeFile file = WholeFile.of(out -> format.write(asked, out));
        String name = String.join(".", unit, department, ending).replaceAll("[^A-Za-z0-9.-]", "_");
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).contentLength(file.size())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(new InputStreamResource(file.content()));
    }
}
