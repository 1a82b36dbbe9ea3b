package vn.tiendo.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.audit.Finding.Kind;

/** Whether the records of a document are all there, in their order, unchanged, and tell of the document as it is. */
public final class ChainCheck {

    private ChainCheck() {
    }

    /**
     * The first thing that is wrong.
     *
     * @param records the archived ones first
     * @param content {@link ContentHash} of the document as it is; null when there is none to compare
     */
    public static Optional<Finding> check(String chain, List<AuditRecord> records, @Nullable String content) {
        String previous = AuditRecord.NO_HASH;
        for (int i = 0; i < records.size(); i++) {
            @Nullable Finding wrong = wrong(chain, i + 1, records.get(i), previous);
            if (wrong != null) {
                return Optional.of(wrong);
            }
            previous = records.get(i).hash();
        }
        return records.isEmpty() ? Optional.empty() : otherContent(chain, records.getLast(), content);
    }

    private static @Nullable Finding wrong(String chain, long expected, AuditRecord record, String previous) {
        if (record.number() > expected) {
            return new Finding(Kind.RECORD_MISSING, chain, expected, "the next one there is " + record.number());
        }
        if (record.number() < expected || !record.chain().equals(chain)) {
            return new Finding(Kind.RECORD_OUT_OF_PLACE, chain, expected,
                    "there stands record " + record.number() + " of " + record.chain());
        }
        if (!record.holds()) {
            return new Finding(Kind.RECORD_ALTERED, chain, expected, "it does not have its hash");
        }
        return record.previous().equals(previous) ? null
                : new Finding(Kind.RECORD_REPLACED, chain, Math.max(1, expected - 1),
                        "record " + expected + " follows another one");
    }

    private static Optional<Finding> otherContent(String chain, AuditRecord last, @Nullable String content) {
        return content == null || last.content() == null || content.equals(last.content()) ? Optional.empty()
                : Optional.of(new Finding(Kind.CONTENT_ALTERED, chain, last.number(),
                        "the document is not as this record left it"));
    }

    /** The first thing that an anchor, or a copy of a record, tells otherwise. */
    public static Optional<Finding> checkAgainst(
            String chain, List<AuditRecord> records, Iterable<Leaf> told, String teller) {
        Map<Long, String> hashes = new HashMap<>();
        records.forEach(record -> hashes.putIfAbsent(record.number(), record.hash()));
        for (Leaf leaf : told) {
            @Nullable String hash = hashes.get(leaf.number());
            if (hash == null) {
                return Optional.of(new Finding(Kind.RECORD_MISSING, chain, leaf.number(), teller + " tells of it"));
            }
            if (!hash.equals(leaf.hash())) {
                return Optional.of(new Finding(Kind.RECORD_REPLACED, chain, leaf.number(), teller + " has another"));
            }
        }
        return Optional.empty();
    }
}
