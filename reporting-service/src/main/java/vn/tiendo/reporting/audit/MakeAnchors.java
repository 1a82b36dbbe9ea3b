package vn.tiendo.reporting.audit;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.tiendo.audit.Anchor;
import vn.tiendo.audit.AnchorCheck.Kept;
import vn.tiendo.audit.Leaf;
import vn.tiendo.platform.store.StoreAway;

/** Anchors, for each unit, the chains that have moved on since its anchor before. */
@Component
class MakeAnchors {

    private static final Logger LOG = LoggerFactory.getLogger(MakeAnchors.class);

    /** Some 200 bytes each, within what one document may hold; the rest is for the next anchor. */
    private static final int MOST_LEAVES = 20_000;

    private final ChainDocuments chains;
    private final AnchorDocuments anchors;
    private final InstantSource clock;

    MakeAnchors(ChainDocuments chains, AnchorDocuments anchors, InstantSource clock) {
        this.chains = chains;
        this.anchors = anchors;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${tiendo.audit.anchor-interval}", fixedDelayString = "${tiendo.audit.anchor-interval}")
    void all() {
        try {
            chains.unitsToAnchor().forEach(this::of);
        } catch (RuntimeException e) {
            if (!StoreAway.causes(e)) {
                throw e;
            }
            LOG.warn("Anchors wait for the store");
        }
    }

    /**
     * The last anchor is read before the heads: when another replica makes the next one in the meantime, either its
     * number is taken when this one is written, or its leaves are known here.
     */
    void of(String unit) {
        Optional<Kept> last = anchors.last(unit);
        List<Leaf> heads = chains.toAnchor(unit, MOST_LEAVES);
        Set<Leaf> known = last.map(kept -> Set.copyOf(kept.leaves())).orElse(Set.of());
        List<Leaf> leaves = heads.stream().filter(head -> !known.contains(head)).toList();
        if (leaves.isEmpty() || anchors.insert(next(unit, last, leaves), leaves)) {
            chains.anchored(heads);
        }
    }

    /** In the store's precision, so that its hash can be computed from what is stored. */
    private Anchor next(String unit, Optional<Kept> last, List<Leaf> leaves) {
        return Anchor.next(unit, last.map(Kept::anchor).orElse(null),
                clock.instant().truncatedTo(ChronoUnit.MILLIS), leaves);
    }
}
