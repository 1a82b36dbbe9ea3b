package vn.tiendo.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The chains of a unit that had moved on, at one moment, under one hash. Anchors of a unit are a chain themselves; who
 * keeps their events outside can show later that something was changed.
 *
 * @param number   from 1, without gaps
 * @param at       to the millisecond
 * @param root     {@link Merkle} root over the leaves
 * @param records  leaves that the root is made of
 * @param previous hash of the unit's anchor before it; {@link AuditRecord#NO_HASH} in the first
 * @param hash     SHA-256 of the canonical JSON of all other fields
 */
public record Anchor(String unit, long number, Instant at, String root, long records, String previous, String hash) {

    public Anchor {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The one after it.
     *
     * @param last the unit's anchor before it; null for the first
     */
    public static Anchor next(String unit, @Nullable Anchor last, Instant at, List<Leaf> leaves) {
        Anchor next = new Anchor(unit, last == null ? 1 : last.number() + 1, at, Merkle.root(leaves), leaves.size(),
                last == null ? AuditRecord.NO_HASH : last.hash(), "");
        return new Anchor(unit, next.number, next.at, next.root, next.records, next.previous, next.computeHash());
    }

    /** Whether nothing in it has changed since it was made. */
    public boolean holds() {
        return hash.equals(computeHash());
    }

    public Map<String, Object> fields() {
        Map<String, Object> fields = fieldsUnderHash();
        fields.put("hash", hash);
        return fields;
    }

    private String computeHash() {
        return Sha256.of(CanonicalJson.write(fieldsUnderHash()));
    }

    private Map<String, Object> fieldsUnderHash() {
        return new TreeMap<>(Map.of("unit", unit, "number", number, "at", at.toString(), "root", root,
                "records", records, "previous", previous));
    }
}
