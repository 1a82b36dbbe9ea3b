package vn.tiendo.measurement.submission;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.submission.domain.Receipt;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Problems;

/** Filing figures. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionController {

    private final FilingReader reader;
    private final CsvDoor csv;
    private final FileOnce filing;
    private final Refusals refusals;
    private final ReceiptView receipts;
    private final Problems problems;

    SubmissionController(FilingReader reader, CsvDoor csv, FileOnce filing, Refusals refusals, ReceiptView receipts,
            Problems problems) {
        this.reader = reader;
        this.csv = csv;
        this.filing = filing;
        this.refusals = refusals;
        this.receipts = receipts;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> file(@RequestBody byte[] body, HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) {
        return file(request, caller, asked -> reader.filing(body, asked.mode(), asked.key()));
    }

    /** @param file an empty file is no body at all */
    @PostMapping(consumes = MediaTypes.CSV)
    ResponseEntity<?> fileCsv(HttpEntity<byte[]> file, @RequestParam Map<String, String> named,
            HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        byte[] body = Objects.requireNonNullElseGet(file.getBody(), () -> new byte[0]);
        return file(request, caller, asked -> csv.read(body, FileHead.of(named).named(), asked));
    }

    private ResponseEntity<?> file(HttpServletRequest request, Caller caller, Function<Asked, ReadFiling> door) {
        Asked asked = Asked.of(request);
        if (!asked.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", asked.violations());
        }
        ReadFiling read = door.apply(asked);
        return switch (filing.file(read, caller, asked.seen(), asked.dryRun())) {
            case FileOnce.Refused(Refusal refusal) -> refusals.answer(refusal, read.filing().figures());
            case FileOnce.Received(Receipt receipt) -> asked.dryRun()
                    ? receipts.preview(receipt, read.filing().figures()) : receipts.answer(receipt);
        };
    }
}
