package vn.tiendo.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.audit.Finding.Kind;

/** Whether the anchors of a unit are all there, unchanged, and the same that were kept outside. */
public final class AnchorCheck {

    private AnchorCheck() {
    }

    /** An anchor as it is stored, with what its root is made of. */
    public record Kept(Anchor anchor, List<Leaf> leaves) {
    }

    /** The first thing that is wrong; anchors in the order of their numbers. */
    public static Optional<Finding> check(String unit, List<Kept> anchors) {
        String previous = AuditRecord.NO_HASH;
        for (int i = 0; i < anchors.size(); i++) {
            @Nullable Finding wrong = wrong(unit, i + 1, anchors.get(i), previous);
            if (wrong != null) {
                return Optional.of(wrong);
            }
            previous = anchors.get(i).anchor().hash();
        }
        return Optional.empty();
    }

    private static @Nullable Finding wrong(String unit, long expected, Kept kept, String previous) {
        Anchor anchor = kept.anchor();
        if (anchor.number() != expected) {
            return new Finding(Kind.ANCHOR_MISSING, unit, expected, "the next one there is " + anchor.number());
        }
        if (!anchor.holds()) {
            return new Finding(Kind.ANCHOR_ALTERED, unit, expected, "it does not have its hash");
        }
        if (!anchor.root().equals(Merkle.root(kept.leaves())) || anchor.records() != kept.leaves().size()) {
            return new Finding(Kind.ANCHOR_ALTERED, unit, expected, "its leaves do not make its root");
        }
        return anchor.previous().equals(previous) ? null
                : new Finding(Kind.ANCHOR_ALTERED, unit, expected, "it follows another one");
    }

    /** The first one that was kept outside and is not the same in the store. */
    public static Optional<Finding> checkAgainst(
            String unit, Map<Long, String> storedHashes, Iterable<Anchor> outside) {
        for (Anchor anchor : outside) {
            @Nullable String stored = storedHashes.get(anchor.number());
            if (stored == null) {
                return Optional.of(new Finding(Kind.ANCHOR_MISSING, unit, anchor.number(), "it was kept outside"));
            }
            if (!stored.equals(anchor.hash()) || !anchor.holds()) {
                return Optional.of(new Finding(
                        Kind.ANCHOR_REPLACED, unit, anchor.number(), "the one kept outside is another"));
            }
        }
        return Optional.empty();
    }
}
