package vn.tiendo.reporting.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.caller.Caller;
import vn.tiendo.reporting.report.domain.Difference;
import vn.tiendo.reporting.report.domain.Narrative;
import vn.tiendo.reporting.report.domain.Passage;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.Writing;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;

/** The words of a report over HTTP. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping(path = "/api/v1/reports/{id}/narrative", produces = MediaType.APPLICATION_JSON_VALUE)
class NarrativeController {

    /** A part as it is answered; by and at of those that people wrote. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record PartView(int part, String title, String content, boolean written, Report.@Nullable Person by,
        @Nullable Instant at, List<PassageView> passages) {
    }

    private record PassageView(Passage.Kind kind, String text, List<String> targets, List<Difference> stale) {

        static PassageView of(Passage passage, Map<String, Row> now) {
            return new PassageView(passage.kind(), passage.text(), passage.basis().stream().map(Passage.Basis::target).toList(),
                passage.stale(now));
        }
    }

    private final ReadReport readReport;
    private final WriteNarrative writeNarrative;
    private final StepAnswers answers;
    private final InstantSource clock;

    NarrativeController(ReadReport readReport, WriteNarrative writeNarrative, StepAnswers answers, InstantSource clock) {
        this.readReport = readReport;
        this.writeNarrative = writeNarrative;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> narrative(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return readReport.read(id, caller, report -> ResponseEntity.ok().eTag(ReportController.etag(report))
            .body(Map.of("items", Narrative.of(report.input()).stream().map(part -> view(part, report)).toList())));
    }

    @PutMapping("/{part}")
    ResponseEntity<?> write(@PathVariable String id, @PathVariable int part, @RequestBody JsonNode body,
        @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
        @AuthenticationPrincipal Caller caller) {
        return answers.of(writeNarrative.write(id, part, body, seen, caller, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    @DeleteMapping("/{part}")
    ResponseEntity<?> unwrite(@PathVariable String id, @PathVariable int part,
        @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
        @AuthenticationPrincipal Caller caller) {
        return answers.of(writeNarrative.unwrite(id, part, seen, caller, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private static PartView view(Narrative.Part part, Report report) {
        Map<String, Row> now = report.input().rows();
        @Nullable Writing writing = report.writings().stream().filter(each -> each.part() == part.number()).findFirst().orElse(null);
        return new PartView(part.number(), part.title(), part.content().name(), part.written(),
            writing == null ? null : writing.by(), writing == null ? null : writing.at(),
            part.passages().stream().map(passage -> PassageView.of(passage, now)).toList());
    }
}
