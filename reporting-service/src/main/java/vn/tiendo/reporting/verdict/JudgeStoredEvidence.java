package vn.tiendo.reporting.verdict;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.scoreboard.domain.JudgeAnew;

/** Judges a plan by what the store holds of it, beside the listeners of this replica and of others. */
@Component
class JudgeStoredEvidence implements JudgeAnew {

    private final ReadEvidence evidence;
    private final RecomputeScoreboards recompute;
    private final InstantSource clock;

    JudgeStoredEvidence(ReadEvidence evidence, RecomputeScoreboards recompute, InstantSource clock) {
        this.evidence = evidence;
        this.recompute = recompute;
        this.clock = clock;
    }

    /** What came meanwhile may have been judged before this was written over it: then once more, with it. */
    @Override
    public void judge(String plan) {
        PlanEvidence judged;
        PlanEvidence known = evidence.read(plan);
        do {
            judged = known;
            recompute.forget(plan);
            recompute.everything(judged, now());
            known = evidence.read(plan);
        } while (!known.equals(judged));
    }

    /** As exact as the store. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
