package vn.tiendo.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, or tried. The records of one document are a chain: each holds the hash of the one before it.
 *
 * @param chain      {@code <service>/<collection>/<document id>}
 * @param number     from 1, without gaps
 * @param at         to the millisecond, which is what the store keeps
 * @param unit       whose thing it was; empty when nobody can tell
 * @param onBehalfOf department, when the actor acted for it by delegation
 * @param action     such as {@code submission.approve}
 * @param object     what it was done to, such as the id of a submission
 * @param reason     code of the problem that refused it
 * @param before     version of the object before it
 * @param after      version of the object after it
 * @param content    {@link ContentHash} of the document after it
 * @param previous   hash of the record before this one; {@link #NO_HASH} in the first
 * @param hash       SHA-256 of the canonical JSON of all other fields
 */
public record AuditRecord(
        String chain, long number, Instant at, String unit, @Nullable String department, Actor actor,
        @Nullable String onBehalfOf, Origin origin, String action, String object, Outcome outcome,
        @Nullable String reason, @Nullable Long before, @Nullable Long after, @Nullable String content,
        String previous, String hash) {

    /** What the first record of a chain has before it. */
    public static final String NO_HASH = "0".repeat(64);

    public AuditRecord {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same, with the hash that belongs to it. */
    public AuditRecord hashed() {
        return new AuditRecord(chain, number, at, unit, department, actor, onBehalfOf, origin, action, object, outcome,
                reason, before, after, content, previous, computeHash());
    }

    /** Whether nothing in it has changed since it was hashed. */
    public boolean holds() {
        return hash.equals(computeHash());
    }

    /** As JSON has it: what is absent is left out. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = fieldsUnderHash();
        fields.put("hash", hash);
        return fields;
    }

    private String computeHash() {
        return Sha256.of(CanonicalJson.write(fieldsUnderHash()));
    }

    private Map<String, Object> fieldsUnderHash() {
        Map<String, Object> fields = new TreeMap<>(Map.of("chain", chain, "number", number, "at", at.toString(),
                "unit", unit, "actor", actorFields(), "action", action, "object", object, "outcome", outcome.name(),
                "previous", previous));
        fields.put("origin", originFields());
        put(fields, "department", department);
        put(fields, "onBehalfOf", onBehalfOf);
        put(fields, "reason", reason);
        put(fields, "before", before);
        put(fields, "after", after);
        put(fields, "content", content);
        return fields;
    }

    private Map<String, Object> actorFields() {
        return new TreeMap<>(Map.of("id", actor.id(), "name", actor.name(), "kind", actor.kind()));
    }

    private Map<String, Object> originFields() {
        Map<String, Object> fields = new TreeMap<>();
        put(fields, "address", origin.address());
        put(fields, "requestId", origin.requestId());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
