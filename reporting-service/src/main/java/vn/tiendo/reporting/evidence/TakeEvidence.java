package vn.tiendo.reporting.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.platform.web.Traceparent;
import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.EvidenceChanged;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.Step;
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
    private record Taken(PlanEvidence before, boolean fromStore, List<Step> steps) {

        PlanEvidence after() {
            return steps.getLast().after();
        }

        boolean matters() {
            return fromStore || telling().stream().map(Step::cause).anyMatch(cause -> switch (cause) {
                case Cause.ByPlan _, Cause.BySubmission _, Cause.ByPunctuality _ -> before != after();
                case Cause.ByUnitBelow _ -> true;
            });
        }

        /** How departments report says nothing of a plan in which no target is measured by it. */
        List<Step> telling() {
            return fromStore || after().measuresReports() ? steps
                    : steps.stream().filter(step -> !(step.cause() instanceof Cause.ByPunctuality)).toList();
        }
    }

    /** @param traces of the plans, as far as they are known: what is announced belongs to them */
    void all(Map<String, List<Change>> byPlan, Map<String, String> traces) {
        try {
            store(byPlan).forEach((plan, taken) -> {
                try (var trace = Traceparent.of(traces.get(plan))) {
                    if (taken.matters()) {
                        announce(taken);
                    }
                }
            });
        } catch (RuntimeException e) {
            byPlan.keySet().forEach(this::forget);
            throw e;
        }
    }

    /** Has a plan judged by what the store holds of it, whatever was known. */
    void anew(String plan, Instant at) {
        forget(plan);
        PlanEvidence evidence = documents.read(plan);
        Plan known = evidence.plan();
        if (known != null) {
            announce(new Taken(evidence, true, List.of(new Step(new Cause.ByPlan(known.version(), at), evidence))));
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
        List<Step> steps = new ArrayList<>();
        Map<Submission, byte[]> data = new IdentityHashMap<>();
        for (Change change : changes) {
            Step step = step(after, change);
            switch (change) {
                case Change.OfPlan(var state, var at, var bytes) -> {
                    if (step.after() != after) {
                        writes.add(new EvidenceDocuments.PlanWrite(state, at, bytes));
                    }
                }
                case Change.OfUnitBelow _ -> {
                }
                case Change.OfPunctuality(var state, var bytes) -> writes.add(new EvidenceDocuments.PunctualityWrite(state, bytes));
                case Change.OfSubmission(var state, var bytes) -> {
                    data.put(state, bytes);
                    writes.add(new EvidenceDocuments.StateWrite(state, bytes));
                }
            }
            steps.add(step);
            after = step.after();
        }
        writes.addAll(copies(before, after, data));
        return new Taken(before, cached.isEmpty(), steps);
    }

    private static Step step(PlanEvidence before, Change change) {
        return switch (change) {
            case Change.OfPlan(var state, _, _) -> Step.of(before, state);
            case Change.OfUnitBelow(_, var cause) -> new Step(cause, before);
            case Change.OfPunctuality(var state, _) -> Step.of(before, state);
            case Change.OfSubmission(var state, _) -> Step.of(before, state);
        };
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

    /** Who has been overtaken knows less than the store: it reads again and has everything recomputed. */
    private void announce(Taken taken) {
        PlanEvidence before = taken.before();
        List<Step> steps = taken.telling();
        boolean everything = taken.fromStore() || taken.before().versions() != taken.after().versions();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (steps.getLast().after().plan() == null || listener.changed(before, steps, everything)) {
                return;
            }
            String plan = taken.after().id();
            forget(plan);
            PlanEvidence evidence = documents.read(plan);
            cache.put(evidence);
            before = evidence;
            steps = taken.telling().stream().map(step -> new Step(step.cause(), evidence)).toList();
            everything = true;
        }
        throw new IllegalStateException("Others keep writing the scoreboards of " + taken.after().id());
    }
}
