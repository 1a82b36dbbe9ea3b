package vn.tiendo.reporting.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.event.ReceivedEvent;

/** Events of plans, of submissions, of how departments report and of what plans sum. */
@Component
class EvidenceReader {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceReader.class);
    private static final String PLAN_IN_FORCE = "vn.tiendo.plan.plan-in-force.v1";
    private static final String FIGURES_BELOW_CHANGED = "vn.tiendo.reporting.figures-below-changed.v1";
    private static final String PUNCTUALITY_CHANGED = "vn.tiendo.measurement.punctuality-changed.v1";
    private static final String OF_SUBMISSIONS = "vn\\.tiendo\\.measurement\\.submission-[a-z-]+\\.v1";

    private final PlanReader plans;
    private final SubmissionReader submissions;
    private final PunctualityReader punctuality;
    private final UnitBelowReader below;

    EvidenceReader(PlanReader plans, SubmissionReader submissions, PunctualityReader punctuality, UnitBelowReader below) {
        this.plans = plans;
        this.submissions = submissions;
        this.punctuality = punctuality;
        this.below = below;
    }

    /** Empty for what is not read here. Moments as the store keeps them: what is computed from events now is so from the store later. */
    Optional<Change> read(ReceivedEvent event) {
        Instant time = event.time().truncatedTo(ChronoUnit.MILLIS);
        if (event.type().equals(PLAN_IN_FORCE)) {
            return Optional.of(new Change.OfPlan(plans.read(event.data(), time), time, event.data()));
        } else if (event.type().matches(OF_SUBMISSIONS)) {
            return Optional.of(new Change.OfSubmission(submissions.read(event.data(), event.sequence(), time), event.data()));
        } else if (event.type().equals(PUNCTUALITY_CHANGED)) {
            return Optional.of(new Change.OfPunctuality(punctuality.read(event.data(), event.sequence(), time), event.data()));
        } else if (event.type().equals(FIGURES_BELOW_CHANGED)) {
            return Optional.of(below.read(event.data(), event.sequence(), time));
        }
        LOG.debug("Passed over: {} of type {}", event.id(), event.type());
        return Optional.empty();
    }
}
