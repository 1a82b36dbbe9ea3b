package vn.tiendo.measurement.evidence;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.evidence.domain.Evidence;
import vn.tiendo.measurement.evidence.domain.Outcome;

/** Evidence as JSON. */
final class EvidenceView {

    static final String ADDRESS = "/api/v1/evidence";

    private EvidenceView() {
    }

    static Map<String, Object> of(Outcome.Done done) {
        Evidence evidence = done.evidence();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", evidence.id().text());
        view.put("submission", evidence.submission().toString());
        view.put("plan", evidence.submission().plan());
        view.put("department", evidence.submission().department());
        view.put("period", evidence.submission().period().toString());
        view.put("target", evidence.figure().target());
        putIfThere(view, "part", evidence.figure().part());
        view.put("name", name(evidence));
        view.put("type", evidence.content().kind().mediaType());
        view.put("size", evidence.content().size());
        view.put("sha256", evidence.content().sha256());
        view.put("attachedAt", evidence.at().toString());
        view.put("attachedBy", Map.of("id", evidence.from().id(), "name", evidence.from().name()));
        putIfThere(view, "onBehalfOf", evidence.from().onBehalfOf());
        view.put("inUse", done.inUse());
        view.put("content", ADDRESS + "/" + evidence.id().text() + "/content");
        return view;
    }

    static String name(Evidence evidence) {
        return evidence.name().safe(evidence.content().kind());
    }

    private static void putIfThere(Map<String, Object> view, String field, @Nullable Object value) {
        if (value != null) {
            view.put(field, value);
        }
    }
}
