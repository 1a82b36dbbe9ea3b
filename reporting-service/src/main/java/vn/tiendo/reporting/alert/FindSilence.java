package vn.tiendo.reporting.alert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.store.StoreAway;
import vn.tiendo.reporting.alert.domain.Raise;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.When;

/** Looks for those who give no figures: no event tells of what does not come. Replicas may look at the same time. */
@Component
class FindSilence {

    private static final Logger LOG = LoggerFactory.getLogger(FindSilence.class);

    private final ReadEvidence evidence;
    private final FindScoreboard scoreboards;
    private final AlertDocuments alerts;

    FindSilence(ReadEvidence evidence, FindScoreboard scoreboards, AlertDocuments alerts) {
        this.evidence = evidence;
        this.scoreboards = scoreboards;
        this.alerts = alerts;
    }

    @Scheduled(initialDelayString = "${tiendo.alerts.silence-interval}", fixedDelayString = "${tiendo.alerts.silence-interval}")
    void all() {
        try {
            evidence.plans().forEach(this::of);
        } catch (RuntimeException e) {
            if (!StoreAway.causes(e)) {
                throw e;
            }
            LOG.warn("The search for silent departments waits for the store");
        }
    }

    void of(String plan) {
        scoreboards.find(plan, Basis.PROVISIONAL, When.NOW).map(Raise::silent).ifPresent(found -> found.forEach(alerts::raise));
    }
}
