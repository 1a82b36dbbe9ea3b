package vn.tiendo.reporting.verdict.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.evidence.domain.Value.Assessment;

/** What was reported, as the worked cases write it: one entry after the other, as the submissions changed. */
final class FigureNotation {

    private static final Pattern ENTRY = Pattern.compile(
            "(?:(K\\d) )?([MQSA]\\d+)(?: ([a-h]))?(?: \\((.+?)\\))?: ?(.*?)((?: \\[[^\\]]+\\])*)");

    private final Map<String, Submission> latest = new LinkedHashMap<>();
    private final List<Submission> states = new ArrayList<>();

    /** The states of all submissions, in the order in which they came. */
    static List<Submission> states(String text) {
        FigureNotation notation = new FigureNotation();
        Stream.of(text.split(" · ")).filter(each -> !each.isBlank()).forEach(notation::take);
        return notation.states;
    }

    static boolean shares(String text) {
        return Pattern.compile("[0-9]/[0-9]+(?: |$)").matcher(text).find();
    }

    private void take(String entry) {
        Matcher at = ENTRY.matcher(entry.strip());
        if (!at.matches()) {
            throw new IllegalArgumentException("Not a figure: " + entry);
        }
        String department = at.group(3) == null ? "a" : at.group(3);
        Period period = Period.valueOf("2024-" + at.group(2));
        @Nullable Submission before = latest.get(department + period);
        Figure figure = figure(at.group(1) == null ? "T" : at.group(1), at.group(4), at.group(5), at.group(6), before);
        long sequence = before == null ? 1 : before.sequence() + 1;
        Submission state = Submission.of("p-2024", department, period, sequence, state(at.group(6)),
                state(at.group(6)) != State.DRAFT, at.group(6).contains("[muộn]"), Given.AT, joined(before, figure));
        latest.put(department + period, state);
        states.add(state);
    }

    private static Figure figure(String target, @Nullable String part, String value, String marks, @Nullable Submission before) {
        int revision = 1 + (before == null ? 0 : before.figuresOf(target).stream()
                .filter(each -> each.part() == null ? part == null : each.part().equals(part)).mapToInt(Figure::revision).max().orElse(0));
        return new Figure(target, part, revision, value(value), marks.contains("[ước]"), null);
    }

    private static List<Figure> joined(@Nullable Submission before, Figure figure) {
        List<Figure> figures = new ArrayList<>(before == null ? List.of()
                : before.figures().values().stream().flatMap(List::stream).toList());
        figures.removeIf(each -> each.target().equals(figure.target())
                && (each.part() == null ? figure.part() == null : each.part().equals(figure.part())));
        figures.add(figure);
        return figures;
    }

    private static State state(String marks) {
        return marks.contains("[chờ duyệt]") ? State.SUBMITTED : marks.contains("[trả lại]") ? State.SENT_BACK
                : marks.contains("[nháp]") ? State.DRAFT : State.APPROVED;
    }

    private static Value value(String text) {
        return switch (text) {
            case "không có số liệu" -> new Value.NoData("NOT_COLLECTED", null);
            case "thực hiện tốt" -> new Value.Narrative(Assessment.ACHIEVED, "căn cứ");
            case "một phần" -> new Value.Narrative(Assessment.PARTLY, "căn cứ");
            case "chưa thực hiện được" -> new Value.Narrative(Assessment.NOT_ACHIEVED, "căn cứ");
            case "chưa xong" -> new Value.Done(false, null);
            case "đã xong" -> new Value.Done(true, null);
            default -> measured(text);
        };
    }

    private static Value measured(String text) {
        if (text.startsWith("xong ngày ")) {
            return new Value.Done(true, TargetNotation.day(text.substring("xong ngày ".length())));
        }
        if (text.startsWith("loại ")) {
            return new Value.Rating(text.substring("loại ".length()));
        }
        if (text.contains("=")) {
            return new Value.Components(Stream.of(text.split(", ")).map(each -> each.split("=", 2))
                    .collect(Collectors.toMap(each -> each[0], each -> TargetNotation.number(each[1]))));
        }
        if (text.endsWith(" lần")) {
            return new Value.Count(TargetNotation.number(text.substring(0, text.length() - " lần".length())));
        }
        String[] ratio = text.split("/", 2);
        return ratio.length == 1 ? new Value.Number(TargetNotation.number(text))
                : new Value.Ratio(TargetNotation.number(ratio[0]), TargetNotation.number(ratio[1]));
    }
}
