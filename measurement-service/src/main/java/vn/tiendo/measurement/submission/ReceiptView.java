package vn.tiendo.measurement.submission;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.submission.domain.Counts;
import vn.tiendo.measurement.submission.domain.Mode;
import vn.tiendo.measurement.submission.domain.Receipt;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.platform.problem.Problems;

/** A receipt as JSON; what was wrong with figures is told in the language of the request. */
@Component
class ReceiptView {

    static final String RECEIPTS = "/api/v1/receipts/";
    private static final String BATCHES = "/api/v1/batches/";

    private final Problems problems;

    ReceiptView(Problems problems) {
        this.problems = problems;
    }

    /** What would be received, with the figures as they were read: a file's numbers are written in many ways. */
    ResponseEntity<?> preview(Receipt receipt, List<ReportedFigure> read) {
        Map<String, Object> view = withoutId(receipt);
        view.put("read", read.stream().map(SubmissionView::given).toList());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(view);
    }

    /** JSON, whatever else the caller accepts: what was received is told in any case. */
    ResponseEntity<?> answer(Receipt receipt) {
        HttpStatus status = receipt.version() == 1 ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).location(URI.create(address(receipt)))
                .eTag(Refusals.etag(receipt.version())).contentType(MediaType.APPLICATION_JSON).body(of(receipt));
    }

    Map<String, Object> of(Receipt receipt) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", receipt.id().toString());
        view.putAll(withoutId(receipt));
        if (receipt.place().isPresent()) {
            view.put("batch", BATCHES + receipt.place().get().batch());
        } else if (receipt.delivery().door().isFile()) {
            view.put("original", address(receipt) + "/original");
        }
        return view;
    }

    private Map<String, Object> withoutId(Receipt receipt) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("submission", receipt.submission().toString());
        view.put("plan", receipt.submission().plan());
        view.put("department", receipt.submission().department());
        view.put("period", receipt.submission().period().toString());
        view.put("state", receipt.state().name());
        view.put("version", receipt.version());
        view.put("receivedAt", receipt.receivedAt().toString());
        view.put("receivedFrom", Map.of("id", receipt.from().id(), "name", receipt.from().name()));
        ValueForm.putIfThere(view, "onBehalfOf", receipt.from().onBehalfOf());
        view.put("door", receipt.delivery().door().name());
        view.put("sha256", receipt.delivery().sha256());
        putFigures(view, receipt);
        view.put("late", receipt.late());
        view.put("dueOn", receipt.dueOn().toString());
        return view;
    }

    private void putFigures(Map<String, Object> view, Receipt receipt) {
        view.put("figures", receipt.figures());
        @Nullable Counts counts = receipt.counts();
        if (counts != null) {
            Map<String, Object> parts = new LinkedHashMap<>();
            parts.put("stored", counts.stored());
            parts.put("unchanged", counts.unchanged());
            parts.put("refused", counts.refused());
            view.put("counts", parts);
        }
        if (receipt.delivery().mode() == Mode.PARTIAL) {
            view.put("errors", problems.errors(receipt.refused()));
        }
        if (!receipt.delivery().warnings().isEmpty()) {
            view.put("warnings", problems.errors(receipt.delivery().warnings()));
        }
    }

    static String address(Receipt receipt) {
        return RECEIPTS + receipt.id();
    }
}
