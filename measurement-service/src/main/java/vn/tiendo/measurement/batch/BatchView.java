package vn.tiendo.measurement.batch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.batch.domain.Batch;
import vn.tiendo.measurement.batch.domain.BatchError;
import vn.tiendo.measurement.batch.domain.Tally;
import vn.tiendo.platform.problem.Problems;

/** A batch as JSON; what was wrong is told in the language of the request. */
@Component
class BatchView {

    static final String BATCHES = "/api/v1/batches";

    private final Problems problems;

    BatchView(Problems problems) {
        this.problems = problems;
    }

    Map<String, Object> of(Batch batch) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", batch.id());
        view.put("state", batch.state().name());
        view.put("receivedAt", batch.receivedAt().toString());
        view.put("receivedFrom", Map.of("id", batch.by().id(), "name", batch.by().name()));
        view.put("door", batch.order().door().name());
        view.put("sha256", batch.content().sha256());
        view.put("bytes", batch.content().bytes());
        view.put("mode", batch.order().mode().name());
        view.put("dryRun", batch.order().dryRun());
        putTally(view, batch.tally());
        if (!batch.broken().isEmpty()) {
            view.put("broken", problems.errors(batch.broken()));
        }
        put(view, "startedAt", batch.startedAt());
        put(view, "endedAt", batch.endedAt());
        view.put("original", address(batch) + "/original");
        return view;
    }

    private static void putTally(Map<String, Object> view, Tally tally) {
        view.put("bytesRead", tally.bytes());
        view.put("submissions", counts("read", tally.read(), "filed", tally.filed(), "refused", tally.refused()));
        view.put("figures", counts("stored", tally.stored(), "unchanged", tally.unchanged(), "refused", tally.faulty()));
        view.put("errors", tally.errors());
    }

    private static Map<String, Long> counts(String first, long one, String second, long other, String third, long last) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(first, one);
        counts.put(second, other);
        counts.put(third, last);
        return counts;
    }

    Map<String, Object> of(BatchError error) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", error.number());
        view.put("submission", error.submission());
        view.putAll(problems.errors(List.of(error.violation())).getFirst());
        return view;
    }

    static String address(Batch batch) {
        return BATCHES + "/" + batch.id();
    }

    private static void put(Map<String, Object> view, String name, @Nullable Instant at) {
        if (at != null) {
            view.put(name, at.toString());
        }
    }
}
