package vn.tiendo.reporting.scoreboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.scoreboard.domain.KeepScoreboards.Announcement;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

/** verdict-changed: public on the approved basis, internal on the provisional one. */
@Component
class VerdictEvents {

    static final String TYPE = "vn.tiendo.reporting.verdict-changed.v1";

    private final EventWriter events;

    VerdictEvents(EventWriter events) {
        this.events = events;
    }

    /** What the event says; shapes in contract/events/verdict-changed.v1.schema.json. */
    record Data(String plan, String unit, List<String> unitPath, long planVersion, Basis basis, String section,
            String department, String target, String title, @Nullable String indicator, @Nullable Before before, Verdict after, Map<String, Object> cause) {
    }

    record Before(Status status, @Nullable BigDecimal attained) {
    }

    @Configuration(proxyBeanMethods = false)
    static class Topics {

        @Bean
        Topic verdictsTopic() {
            return new Topic(topic(Basis.APPROVED));
        }

        @Bean
        Topic provisionalVerdictsTopic() {
            return new Topic(topic(Basis.PROVISIONAL));
        }
    }

    PendingEvent event(Scoreboard scoreboard, Announcement announcement) {
        String target = announcement.change().row().id();
        return events.event(topic(scoreboard.basis()), scoreboard.plan(), TYPE, scoreboard.plan() + "/" + target,
                announcement.cause().at(), scoreboard.version(), data(scoreboard, announcement));
    }

    private static Data data(Scoreboard scoreboard, Announcement announcement) {
        var change = announcement.change();
        Verdict before = change.before();
        return new Data(scoreboard.plan(), scoreboard.unit(), scoreboard.unitPath(), scoreboard.planVersion(),
                scoreboard.basis(), change.section(), change.row().responsible().id(), change.row().id(), change.row().title(), change.row().indicator(),
                before == null ? null : new Before(before.status(), before.attained()), change.after(),
                cause(announcement.cause()));
    }

    private static Map<String, Object> cause(Cause cause) {
        return switch (cause) {
            case Cause.BySubmission(var submission, var sequence, _, _) ->
                Map.of("kind", "SUBMISSION", "submission", submission, "sequence", sequence);
            case Cause.ByUnitBelow(var unit, _, var sequence, _) ->
                Map.of("kind", "UNIT_BELOW", "unit", unit, "sequence", sequence);
            case Cause.ByPunctuality(var department, var sequence, _) ->
                Map.of("kind", "PUNCTUALITY", "department", department, "sequence", sequence);
            case Cause.ByPlan(var version, _) -> Map.of("kind", "PLAN", "sequence", version);
        };
    }

    private static String topic(Basis basis) {
        return switch (basis) {
            case APPROVED -> "tiendo.verdicts.v1";
            case PROVISIONAL -> "tiendo.provisional-verdicts.v1";
        };
    }
}
