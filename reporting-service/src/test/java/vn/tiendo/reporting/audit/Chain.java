package vn.tiendo.reporting.audit;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.tiendo.audit.Actor;
import vn.tiendo.audit.AuditRecord;
import vn.tiendo.audit.Origin;
import vn.tiendo.audit.Outcome;

/** The records of one document, a minute apart, as the service that keeps it would write them. */
final class Chain {

    static final Instant BEGIN = Instant.parse("2024-06-18T03:00:00Z");

    private final String id;
    private final String unit;
    private AuditRecord last;

    /** @param object of measurement-service, such as {@code p/dia-chinh/2024-M06} */
    Chain(String unit, String object) {
        this.id = "measurement-service/submissions/" + object;
        this.unit = unit;
        this.last = record(0, "", Outcome.DONE, "binh", AuditRecord.NO_HASH).hashed();
    }

    String id() {
        return id;
    }

    AuditRecord next(String action) {
        return next(action, Outcome.DONE, "binh");
    }

    AuditRecord next(String action, Outcome outcome, String actor) {
        String previous = last.number() == 0 ? AuditRecord.NO_HASH : last.hash();
        last = record(last.number() + 1, action, outcome, actor, previous).hashed();
        return last;
    }

    private AuditRecord record(long number, String action, Outcome outcome, String actor, String previous) {
        @Nullable String reason = outcome == Outcome.REFUSED ? "own-figures" : null;
        return new AuditRecord(id, number, BEGIN.plus(Duration.ofMinutes(number)), unit, "dia-chinh",
                new Actor(actor, "Người " + actor, "PERSON"), null, new Origin("192.0.2.7", "r-" + number), action,
                id.substring(id.indexOf('/', id.indexOf('/') + 1) + 1), outcome, reason, number - 1, number,
                "a".repeat(64), previous, "");
    }
}
