package vn.tiendo.reporting.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.EvidenceChanged;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.PlanVersions;
import vn.tiendo.reporting.evidence.domain.Submission;

/** Takes a batch of events in: joins them with what is known, stores the copies, has verdicts recomputed. */
@Component
class TakeEvidence {

    /** Another replica writes the same plan only while partitions move. */
    private static final int ATTEMPTS = 5;

    private final EvidenceDocuments documents;
    private final EvidenceCache cache;
    private final EvidenceChanged listener;

    TakeEvidence(EvidenceDocuments documents, EvidenceProperties properties, EvidenceChanged listener) {
        this.documents = documents;
        this.cache = new EvidenceCache(properties.cachedEntries());
        this.listener = listener;
    }

    /** One plan before and after the batch. What was not in memory may be ahead of its verdicts: a crash lay between. */
    private record Taken(PlanEvidence before, PlanEvidence after, boolean fromStore, List<Cause> causes) {

        boolean matters() {
            return fromStore || before != after || causes.stream().anyMatch(Cause.ByUnitBelow.class::isInstance);
        }
    }

    void all(Map<String, List<Change>> byPlan) {
        try {
            store(byPlan).values().stream().filter(Taken::matters).forEach(this::announce);
        } catch (RuntimeException e) {
            byPlan.keySet().forEach(this::forget);
            throw e;
        }
    }

    void forgetAll() {
        cache.clear();
        listener.forgetAll();
    }

    private void forget(String plan) {
        cache.remove(plan);
        listener.forget(plan);
    }

    private Map<String, Taken> store(Map<String, List<Change>> byPlan) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<String, Taken> taken = new LinkedHashMap<>();
            List<EvidenceDocuments.Write> writes = new ArrayList<>();
            byPlan.forEach((plan, changes) -> taken.put(plan, join(plan, changes, writes)));
            if (documents.write(writes)) {
                taken.values().forEach(one -> cache.put(one.after()));
                return taken;
            }
            byPlan.keySet().forEach(this::forget);
        }
        throw new IllegalStateException("Others keep writing the copies of " + byPlan.keySet());
    }

    private Taken join(String plan, List<Change> changes, List<EvidenceDocuments.Write> writes) {
        Optional<PlanEvidence> cached = cache.get(plan);
        PlanEvidence before = cached.orElseGet(() -> documents.read(plan));
        PlanEvidence after = before;
        List<Cause> causes = new ArrayList<>();
        Map<Submission, byte[]> data = new IdentityHashMap<>();
        for (Change change : changes) {
            switch (change) {
                case Change.OfPlan(var state, var at, var bytes) -> {
                    PlanVersions known = after.versions();
                    after = after.with(state);
                    causes.add(new Cause.ByPlan(state.version(), at));
                    if (after.versions() != known) {
                        writes.add(new EvidenceDocuments.PlanWrite(state, at, bytes));
                    }
                }
                case Change.OfUnitBelow(_, var cause) -> causes.add(cause);
                case Change.OfSubmission(var state, var bytes) -> {
                    data.put(state, bytes);
                    causes.add(cause(state, after.copies().get(state.id())));
                    after = after.with(state);
                }
            }
        }
        writes.addAll(copies(before, after, data));
        return new Taken(before, after, cached.isEmpty(), causes);
    }

    private static List<EvidenceDocuments.Write> copies(PlanEvidence before, PlanEvidence after,
            Map<Submission, byte[]> data) {
        List<EvidenceDocuments.Write> writes = new ArrayList<>();
        after.copies().forEach((id, copy) -> {
            Copy known = before.copies().get(id);
            if (copy != known) {
                writes.add(new EvidenceDocuments.CopyWrite(known, copy, data));
            }
        });
        return writes;
    }

    private static Cause cause(Submission state, @Nullable Copy known) {
        Set<String> targets = new HashSet<>(state.figures().keySet());
        if (known != null) {
            targets.addAll(known.targets());
        }
        return new Cause.BySubmission(state.id(), state.sequence(), state.at(), targets);
    }

    /** Who has been overtaken knows less than the store: it reads again and has everything recomputed. */
    private void announce(Taken taken) {
        PlanEvidence evidence = taken.after();
        boolean everything = taken.fromStore() || taken.before().versions() != taken.after().versions();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (evidence.plan() == null || listener.changed(evidence, taken.causes(), everything)) {
                return;
            }
            forget(evidence.id());
            evidence = documents.read(evidence.id());
            cache.put(evidence);
            everything = true;
        }
        throw new IllegalStateException("Others keep writing the scoreboards of " + evidence.id());
    }
}
