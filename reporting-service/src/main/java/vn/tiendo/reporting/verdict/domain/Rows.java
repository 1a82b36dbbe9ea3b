package vn.tiendo.reporting.verdict.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Row.Note;
import vn.tiendo.reporting.scoreboard.domain.Row.Party;
import vn.tiendo.reporting.scoreboard.domain.Row.Point;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

/** One target as a row: what is asked, what was reported period by period, the verdict. */
final class Rows {

    private Rows() {
    }

    static Row row(Plan plan, Target target, List<Point> history, Evidence evidence, Verdict verdict) {
        return new Row(target.id(), target.number(), target.title(), target.text(), target.unitOfMeasure(),
                Requirements.of(target), party(plan, target.responsible()), target.partOf(),
                target.indicator(), target.interpretation(), target.rule().inNumbers() ? target.weight() : null, history,
                evidence.figures().stream().flatMap(reported -> note(plan, reported)).toList(), verdict);
    }

    /** What all who report come to, period by period. */
    static List<Point> history(Target target, Evidence evidence) {
        return evidence.byPeriod().entrySet().stream().flatMap(entry -> point(target, entry).stream()).toList();
    }

    private static Party party(Plan plan, String department) {
        return new Party(department, plan.nameOf(department));
    }

    private static Optional<Point> point(Target target, Map.Entry<Period, Evidence> entry) {
        if (Level.of(target, entry.getValue()) instanceof Level.Known(var value)) {
            return Optional.of(new Point(entry.getKey(), value, null));
        }
        return entry.getValue().figures().stream().map(reported -> word(reported.value())).filter(Objects::nonNull)
                .reduce((one, other) -> one.equals(other) ? one : one + ", " + other)
                .map(word -> new Point(entry.getKey(), null, word));
    }

    private static @Nullable String word(Value value) {
        return switch (value) {
            case Value.Rating(var grade) -> grade;
            case Value.Done(var done, _) -> done ? "DONE" : "NOT_DONE";
            case Value.Narrative(var assessment, _) -> assessment.name();
            case Value.NoData _ -> "NO_DATA";
            case Value.Number _, Value.Ratio _, Value.Count _, Value.Components _ -> null;
        };
    }

    private static Stream<Note> note(Plan plan, Reported reported) {
        boolean noData = reported.value() instanceof Value.NoData;
        return texts(reported).map(text -> new Note(party(plan, reported.department()), reported.period(), noData, text));
    }

    private static Stream<String> texts(Reported reported) {
        String own = switch (reported.value()) {
            case Value.NoData(var reason, var note) -> note == null ? reason(reason) : note;
            case Value.Narrative(_, var ground) -> ground;
            case Value.Number _, Value.Ratio _, Value.Count _, Value.Components _, Value.Rating _, Value.Done _ -> null;
        };
        return Stream.of(Optional.ofNullable(own), Optional.ofNullable(reported.figure().explanation()))
                .flatMap(Optional::stream);
    }

    private static String reason(String code) {
        return switch (code) {
            case "NOT_COLLECTED" -> "Chưa thu thập";
            case "NOT_YET_AVAILABLE" -> "Chưa có số liệu trong kỳ";
            case "CONFIDENTIAL" -> "Số liệu không công bố";
            default -> "Không có số liệu";
        };
    }
}
