package vn.tiendo.measurement.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.evidence.domain.Content;
import vn.tiendo.measurement.evidence.domain.Evidence;
import vn.tiendo.measurement.evidence.domain.FileName;
import vn.tiendo.measurement.evidence.domain.Outcome;
import vn.tiendo.measurement.evidence.domain.Refusal;
import vn.tiendo.measurement.submission.domain.EvidenceId;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;

/** Files for figures, as they are: the body is the file. */
@RestController
@RequestMapping(EvidenceView.ADDRESS)
class EvidenceController {

    /** Says nothing of what a file is. */
    private static final Set<String> UNSAID = Set.of("", MediaType.APPLICATION_OCTET_STREAM_VALUE);
    /** Are no files: the container reads them before anybody else can. */
    private static final Set<String> FORMS =
            Set.of(MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE);

    private final AttachEvidence attaching;
    private final FindEvidence finding;
    private final RemoveEvidence removing;
    private final EvidenceRefusals refusals;
    private final Problems problems;

    EvidenceController(AttachEvidence attaching, FindEvidence finding, RemoveEvidence removing, EvidenceRefusals refusals,
            Problems problems) {
        this.attaching = attaching;
        this.finding = finding;
        this.removing = removing;
        this.refusals = refusals;
        this.problems = problems;
    }

    @PostMapping
    ResponseEntity<?> attach(@RequestParam String plan, @RequestParam String department, @RequestParam String period,
            @RequestParam String target, @RequestParam(required = false) @Nullable String part,
            @RequestParam(defaultValue = "") String name, InputStream body,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String contentType,
            @AuthenticationPrincipal Caller caller) throws IOException {
        String stated = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (FORMS.contains(stated)) {
            return problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        AskedEvidence asked = new AskedEvidence(SubmissionId.of(plan, department, period).orElse(null),
                new FigureKey(target, part == null || part.isBlank() ? null : part.strip()), new FileName(name.strip()));
        return switch (attaching.attach(asked, body, caller)) {
            case Outcome.Refused(Refusal refusal) -> refusals.answer(refusal);
            case Outcome.Done done -> ResponseEntity.status(done.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                    .location(URI.create(EvidenceView.ADDRESS + "/" + done.evidence().id().text()))
                    .body(withWarnings(done, stated));
        };
    }

    /** What the sender took it for is told beside what it is. */
    private Map<String, Object> withWarnings(Outcome.Done done, String stated) {
        Map<String, Object> view = EvidenceView.of(done);
        String type = done.evidence().content().kind().mediaType();
        if (!UNSAID.contains(stated) && !stated.equals(type)) {
            view.put("warnings", problems.errors(
                    List.of(new Violation("/" + HttpHeaders.CONTENT_TYPE, "type-differs", stated, type))));
        }
        return view;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam String plan, @RequestParam String department, @RequestParam String period,
            @RequestParam(required = false) @Nullable String target, @AuthenticationPrincipal Caller caller) {
        FindEvidence.Listed listed = finding.list(SubmissionId.of(plan, department, period), caller);
        return listed.decision() instanceof Decision.Allowed
                ? ResponseEntity.ok(Map.of("items", listed.evidence().stream()
                        .filter(each -> target == null || target.equals(each.evidence().figure().target()))
                        .map(EvidenceView::of).toList()))
                : refusals.answer(new Refusal.NotAllowed(listed.decision()));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> get(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return switch (finding.find(EvidenceId.parse(id), caller)) {
            case Outcome.Refused(Refusal refusal) -> refusals.answer(refusal);
            case Outcome.Done done -> ResponseEntity.ok(EvidenceView.of(done));
        };
    }

    @GetMapping("/{id}/content")
    ResponseEntity<?> content(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return switch (finding.find(EvidenceId.parse(id), caller)) {
            case Outcome.Refused(Refusal refusal) -> refusals.answer(refusal);
            case Outcome.Done done -> file(done.evidence());
        };
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> remove(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return switch (removing.remove(EvidenceId.parse(id), caller)) {
            case Outcome.Refused(Refusal refusal) -> refusals.answer(refusal);
            case Outcome.Done _ -> ResponseEntity.noContent().build();
        };
    }

    /** Saved and not shown, and never taken for another type: it is what someone else sent. */
    private ResponseEntity<?> file(Evidence evidence) {
        Content content = evidence.content();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(content.kind().mediaType()))
                .contentLength(content.size()).header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(EvidenceView.name(evidence), StandardCharsets.UTF_8).build().toString())
                .body(new InputStreamResource(finding.open(evidence)));
    }

    /** Who sent the file is gone, and nothing of it was kept. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> cutOff(CutOff ended) {
        return problems.of(HttpStatus.BAD_REQUEST);
    }
}
