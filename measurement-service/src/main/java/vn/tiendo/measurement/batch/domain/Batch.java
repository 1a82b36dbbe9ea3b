package vn.tiendo.measurement.batch.domain;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.ManyFilings.Terms;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;

/**
 * Figures of many submissions that came in one file.
 *
 * @param file id of what came in, another one each time that the same batch is tried
 * @param by who sent it, with the rights that they had then
 * @param broken why it could not be read to its end
 */
public record Batch(String id, String file, Caller by, Order order, Content content, Instant receivedAt, State state, Tally tally,
        List<Violation> broken, @Nullable Instant startedAt, @Nullable Instant endedAt) {

    public Batch {
        broken = List.copyOf(broken);
    }

    /** How its submissions are filed from where it is. */
    public Terms terms() {
        return new Terms(id, order.door(), content.sha256(), order.mode(), order.dryRun(), order.submit(), order.notation(),
                tally.read());
    }

    public boolean isOf(Caller caller) {
        return by.id().equals(caller.id());
    }
}
