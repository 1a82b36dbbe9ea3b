package vn.tiendo.reporting.report.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Report.Person;
import vn.tiendo.reporting.table.domain.Table.Language;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Drafts of one kind of report for all units below a unit, each on the unit's own plan.
 *
 * @param by who asked for it
 * @param superior for the head of the documents, as a request for one report has it
 * @param units below, in the order of their turns
 * @param outcomes of those whose turn has come, by unit
 */
public record Batch(String id, String unit, Person by, String kind, Period period, Language language, @Nullable String superior,
    Instant startedAt, State state, List<String> units, Map<String, Outcome> outcomes, @Nullable Instant endedAt) {

    public Batch {
        units = List.copyOf(units);
        outcomes = Map.copyOf(outcomes);
    }

    public enum State {
        RUNNING, DONE, CANCELLED
    }

    /** What came of one unit. */
    public sealed interface Outcome {
    }

    /** @param report its id */
    public record Made(String report) implements Outcome {
    }

    public record NotMade(Reason why) implements Outcome {
    }

    public enum Reason {
        /** The unit has no plan of that year in force. */
        NO_PLAN,
        /** The template of the kind is broken or gone since. */
        TEMPLATE_BROKEN,
        /** Something broke; the service's log says what. */
        FAILED
    }

    /** Whose turn has not come yet. */
    public List<String> waiting() {
        return units.stream().filter(each -> !outcomes.containsKey(each)).toList();
    }

    /** The same whoever makes it, so that a unit whose turn is taken twice gets one report. */
    public String reportOf(String below) {
        return UUID.nameUUIDFromBytes((id + "/" + below).getBytes(UTF_8)).toString();
    }
}
