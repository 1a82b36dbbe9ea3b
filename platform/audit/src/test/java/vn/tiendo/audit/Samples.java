package vn.tiendo.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Chains for tests. */
final class Samples {

    static final String CHAIN = "measurement-service/submissions/lai-thieu-2024/dia-chinh/2024-M06";
    private static final Instant START = Instant.parse("2024-06-14T03:04:05.678Z");

    private Samples() {
    }

    /** Of so many records; the last one has the hash of the content. */
    static List<AuditRecord> chain(String chain, int length, @Nullable String content) {
        List<AuditRecord> records = new ArrayList<>();
        for (int number = 1; number <= length; number++) {
            String previous = records.isEmpty() ? AuditRecord.NO_HASH : records.getLast().hash();
            records.add(record(chain, number, previous, number == length ? content : null));
        }
        return records;
    }

    static AuditRecord record(String chain, long number, String previous, @Nullable String content) {
        return new AuditRecord(chain, number, START.plusSeconds(number), "lai-thieu", "dia-chinh",
                new Actor("can-bo", "Trần Thị Bích", "PERSON"), null, new Origin("203.0.113.7", "req-" + number),
                "submission.file", "lai-thieu-2024/dia-chinh/2024-M06", Outcome.DONE, null, number - 1, number, content,
                previous, "").hashed();
    }

    /** The same with another actor and its former hash. */
    static AuditRecord altered(AuditRecord one) {
        return new AuditRecord(one.chain(), one.number(), one.at(), one.unit(), one.department(),
                new Actor("somebody-else", one.actor().name(), one.actor().kind()), one.onBehalfOf(), one.origin(),
                one.action(), one.object(), one.outcome(), one.reason(), one.before(), one.after(), one.content(),
                one.previous(), one.hash());
    }

    static Leaf head(List<AuditRecord> records) {
        AuditRecord last = records.getLast();
        return new Leaf(last.chain(), last.number(), last.hash());
    }
}
