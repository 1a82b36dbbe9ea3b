package vn.tiendo.reporting.scoreboard;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.MeterRegistry;

import vn.tiendo.platform.store.StoreAway;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.JudgeAnew;
import vn.tiendo.reporting.scoreboard.domain.When;
import vn.tiendo.reporting.verdict.domain.Past;
import vn.tiendo.reporting.verdict.domain.Recomputation;

/**
 * Computes every stored verdict again from the inputs that it names, and reports those that do not agree. A plan that has verdicts by
 * rules of before is judged anew: while a service is updated, the version before may have written after this one had looked through all.
 * Replicas may do so at the same time.
 */
@Component
class VerifyVerdicts {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyVerdicts.class);

    private final ReadEvidence evidence;
    private final FindScoreboard scoreboards;
    private final Past past;
    private final JudgeAnew anew;
    private final AtomicLong disagreeing;

    VerifyVerdicts(ReadEvidence evidence, FindScoreboard scoreboards, Past past, JudgeAnew anew, MeterRegistry meters) {
        this.evidence = evidence;
        this.scoreboards = scoreboards;
        this.past = past;
        this.anew = anew;
        this.disagreeing = meters.gauge("tiendo.verdicts.disagreeing", new AtomicLong());
    }

    @Scheduled(initialDelayString = "${tiendo.verdicts.verify-interval}", fixedDelayString = "${tiendo.verdicts.verify-interval}")
    void all() {
        try {
            disagreeing.set(evidence.plans().stream().mapToLong(this::reported).sum());
        } catch (RuntimeException e) {
            if (!StoreAway.causes(e)) {
                throw e;
            }
            LOG.warn("The check of the verdicts waits for the store");
        }
    }

    private long reported(String plan) {
        List<Recomputation> wrong = byTheseRules(plan);
        wrong.forEach(again -> report(plan, again));
        return wrong.size();
    }

    private List<Recomputation> byTheseRules(String plan) {
        List<Recomputation> wrong = of(plan);
        if (wrong.stream().noneMatch(VerifyVerdicts::isByRulesOfBefore)) {
            return wrong;
        }
        LOG.info("{} has verdicts by rules of before and is judged anew", plan);
        anew.judge(plan);
        return of(plan);
    }

    private static boolean isByRulesOfBefore(Recomputation again) {
        return again.stored().ruleVersion() < again.again().ruleVersion();
    }

    /** Those of a plan that do not agree. */
    List<Recomputation> of(String plan) {
        return Stream.of(Basis.values()).flatMap(basis -> scoreboards.find(plan, basis, When.NOW).stream())
                .flatMap(board -> past.explainAll(board).stream()).filter(again -> !again.agrees()).toList();
    }

    private static void report(String plan, Recomputation again) {
        LOG.error("The {} verdict of {} in {} does not follow from the inputs that it names: {}", again.stored().basis(),
                again.stored().target(), plan, again.differences());
    }
}
