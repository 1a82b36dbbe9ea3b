package vn.tiendo.reporting.alert.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.scoreboard.domain.Text;

/**
 * Something about a target that somebody has to look at, until a person says that they did.
 *
 * @param id the later, the greater; the same for the same cause, so that a repeated event raises nothing
 * @param basis what it stands on; one on provisional figures is for the plan's unit alone
 * @param section of the target; null in alerts that are older than that they said so
 * @param department that has to look at it: the one that is silent, or the one that is responsible for the target; null as the section
 * @param report the report that the figures stood in before they were corrected
 * @param confirmedBy one on approved figures that says the same of the target since; then this one on provisional figures is not open any more
 */
public record Alert(String id, Kind kind, Basis basis, String plan, String unit, List<String> unitPath,
        @Nullable String section, @Nullable String department, String target, String title, Text text, @Nullable String report, Instant at, @Nullable String confirmedBy,
        @Nullable Acknowledgement acknowledgement) {

    /** What has happened. */
    public enum Kind {
        /** The target stands worse than it did. */
        WORSE,
        /** Only a correction could still change that it is missed. */
        FAILED_FOR_GOOD,
        /** A figure that a report was made from is another one now. */
        CORRECTED_AFTER_REPORT,
        /** A department has given no figure for two periods in a row. */
        SILENT
    }

    /** A person has seen it. */
    public record Acknowledgement(String by, String name, Instant at, String note) {
    }

    /** @param cause tells it apart from every other one of that moment */
    static String idOf(Instant at, String cause) {
        return String.format(Locale.ROOT, "%014d-%s", Math.max(0, at.toEpochMilli()),
                UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8)));
    }

    public Alert acknowledged(Acknowledgement by) {
        return new Alert(id, kind, basis, plan, unit, unitPath, section, department, target, title, text, report, at, confirmedBy, by);
    }
}
