package vn.tiendo.measurement.submission;

import java.util.List;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.submission.domain.Receipt;
import vn.tiendo.measurement.submission.domain.ReceiptId;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** Receipts lie in the submission's own document: what was acknowledged has its receipt for certain. */
@RestController
class ReceiptController {

    private final FindSubmissions submissions;
    private final Refusals refusals;

    ReceiptController(FindSubmissions submissions, Refusals refusals) {
        this.submissions = submissions;
        this.refusals = refusals;
    }

    @GetMapping("/api/v1/receipts/{id}")
    ResponseEntity<?> get(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Optional<ReceiptId> known = ReceiptId.parse(id);
        FindSubmissions.Found found = submissions.find(caller, known.map(ReceiptId::submission));
        if (!(found.decision() instanceof Decision.Allowed)) {
            return refusals.answer(new Refusal.NotAllowed(found.decision()), List.of());
        }
        Optional<Receipt> receipt = found.submission()
                .flatMap(submission -> submission.receipt(known.orElseThrow().version()));
        return receipt.isEmpty() ? refusals.answer(new Refusal.NotFound(), List.of())
                : ResponseEntity.ok(SubmissionView.receipt(receipt.get(), false));
    }
}
