package vn.tiendo.measurement.submission;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.measurement.submission.domain.Action;
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
    private final SubmissionDocuments documents;
    private final OriginalFiles originals;
    private final ReceiptView view;

    ReceiptController(FindSubmissions submissions, Refusals refusals, SubmissionDocuments documents,
            OriginalFiles originals, ReceiptView view) {
        this.submissions = submissions;
        this.refusals = refusals;
        this.documents = documents;
        this.originals = originals;
        this.view = view;
    }

    @GetMapping(ReceiptView.RECEIPTS + "{id}")
    ResponseEntity<?> get(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return answer(id, caller, receipt -> Optional.of(ResponseEntity.ok(view.of(receipt))));
    }

    /** The file that was received, as it came. */
    @GetMapping(ReceiptView.RECEIPTS + "{id}/original")
    ResponseEntity<?> original(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        return answer(id, caller, receipt -> originals.find(receipt).map(file -> ResponseEntity.ok()
                .contentType(MediaTypes.of(receipt.delivery().door()))
                .header(HttpHeaders.CONTENT_DISPOSITION, MediaTypes.attachment(receipt))
                .body(new InputStreamResource(file))));
    }

    private ResponseEntity<?> answer(String id, Caller caller, Function<Receipt, Optional<ResponseEntity<?>>> answer) {
        Optional<ReceiptId> known = ReceiptId.parse(id);
        FindSubmissions.Found found = submissions.find(Action.TRACE, caller, known.map(ReceiptId::submission));
        if (!(found.decision() instanceof Decision.Allowed)) {
            return refusals.answer(new Refusal.NotAllowed(found.decision()), List.of());
        }
        return documents.receipt(known.orElseThrow()).flatMap(answer)
                .orElseGet(() -> refusals.answer(new Refusal.NotFound(), List.of()));
    }
}
