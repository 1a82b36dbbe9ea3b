package vn.tiendo.reporting.report.domain;

import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Value;

/** What a figure says, in a sentence. */
public final class FigureWords {

    private FigureWords() {
    }

    /** @param value null where there is none any more */
    public static String of(@Nullable Value value) {
        return switch (value) {
            case null -> "không còn";
            case Value.Number(var number) -> Words.number(number);
            case Value.Ratio(var numerator, var denominator) -> Words.number(numerator) + "/" + Words.number(denominator);
            case Value.Count(var count) -> Words.number(count);
            case Value.Rating(var grade) -> grade;
            case Value.Done(var done, var on) -> (done ? "đã xong" : "chưa xong") + (on == null ? "" : " ngày " + Words.date(on));
            case Value.Narrative(var assessment, _) -> switch (assessment) {
                case ACHIEVED -> "đạt";
                case PARTLY -> "đạt một phần";
                case NOT_ACHIEVED -> "không đạt";
            };
            case Value.Components(var components) -> components.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " " + Words.number(each.getValue())).collect(Collectors.joining("; "));
            case Value.NoData _ -> "không có số liệu";
        };
    }
}
