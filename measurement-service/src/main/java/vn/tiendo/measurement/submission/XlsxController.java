package vn.tiendo.measurement.submission;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.audit.Sha256;
import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.submission.domain.Door;
import vn.tiendo.measurement.submission.domain.Filing;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Receipt;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.Spreadsheets;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;

/** Figures in a template that was filled. A refused one comes back with its faults marked when the caller accepts that. */
@RestController
class XlsxController {

    private static final MediaType XLSX = MediaTypes.of(Door.XLSX);

    private final Spreadsheets spreadsheets;
    private final FileOnce filing;
    private final Refusals refusals;
    private final ReceiptView receipts;
    private final Problems problems;

    XlsxController(Spreadsheets spreadsheets, FileOnce filing, Refusals refusals, ReceiptView receipts, Problems problems) {
        this.spreadsheets = spreadsheets;
        this.filing = filing;
        this.refusals = refusals;
        this.receipts = receipts;
        this.problems = problems;
    }

    @PostMapping(path = "/api/v1/submissions", consumes = MediaTypes.XLSX)
    ResponseEntity<?> file(@RequestBody(required = false) byte @Nullable [] sent, @RequestParam Map<String, String> named, HttpServletRequest request,
            @RequestHeader HttpHeaders headers, Locale language, @AuthenticationPrincipal Caller caller) {
        byte[] body = sent == null ? new byte[0] : sent;
        Asked asked = Asked.of(request);
        if (!asked.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", asked.violations());
        }
        return switch (spreadsheets.read(body)) {
            case Spreadsheets.Unreadable unreadable -> unreadable(unreadable);
            case Spreadsheets.Busy() -> problems.unavailable();
            case Spreadsheets.Figures figures -> {
                ReadFiling read = read(figures, body, asked, FileHead.of(named).beside(figures));
                yield switch (filing.file(read, caller, asked.seen(), asked.dryRun())) {
                    case FileOnce.Received(Receipt receipt) -> asked.dryRun()
                            ? receipts.preview(receipt, read.filing().figures()) : receipts.answer(receipt);
                    case FileOnce.Refused(Refusal refusal) -> marked(refusal, body, headers, language, name(figures))
                            .orElseGet(() -> refusals.answer(refusal, read.filing().figures()));
                };
            }
        };
    }

    /** @param head what the address says beside the file */
    private static ReadFiling read(Spreadsheets.Figures figures, byte[] body, Asked asked, Input head) {
        Delivery delivery = new Delivery(Door.XLSX, Sha256.of(body), asked.mode(), asked.key(), figures.warnings());
        Filing filing = new Filing(figures.plan(), figures.department(), figures.period(), head.optionalDate("reportedOn").orElse(null),
                figures.figures(), asked.submit(), delivery, figures.places());
        List<Violation> found = Stream.concat(head.violations().stream(), figures.violations().stream()).toList();
        if (figures.figures().isEmpty() && found.isEmpty()) {
            found = List.of(new Violation("/figures", "empty", null, null));
        }
        return new ReadFiling(filing, found, body, figures.planVersion());
    }

    private ResponseEntity<?> unreadable(Spreadsheets.Unreadable unreadable) {
        HttpStatus status = switch (unreadable.code()) {
            case "file-too-large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "file-kind-unknown" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return problems.of(status, unreadable.code(),
                List.of(new Violation("", unreadable.code(), unreadable.given(), unreadable.expected())));
    }

    /** None when the caller wants the problem itself, or the file is too large to be marked. */
    private Optional<ResponseEntity<?>> marked(Refusal refusal, byte[] body, HttpHeaders headers, Locale language, String name) {
        if (!(refusal instanceof Refusal.Invalid(var violations)) || !headers.getAccept().contains(XLSX)) {
            return Optional.empty();
        }
        List<Spreadsheets.Fault> faults = problems.errors(violations).stream().map(XlsxController::fault).toList();
        return spreadsheets.marked(body, faults, language).map(file -> ResponseEntity.unprocessableContent().contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(file));
    }

    private static Spreadsheets.Fault fault(Map<String, Object> error) {
        @Nullable Object sheet = error.get("sheet");
        @Nullable Object cell = error.get("cell");
        return new Spreadsheets.Fault(sheet == null ? null : sheet.toString(), cell == null ? null : cell.toString(),
                String.valueOf(error.get("message")), String.valueOf(error.getOrDefault("given", "")),
                String.valueOf(error.getOrDefault("expected", "")));
    }

    private static String name(Spreadsheets.Figures figures) {
        @Nullable Period period = figures.period();
        return String.join(".", figures.plan(), figures.department(), String.valueOf(period), "xlsx").replaceAll("[^A-Za-z0-9.-]", "_");
    }
}
