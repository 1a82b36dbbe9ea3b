package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.table.domain.Table.Language;

/** What a figure says, in a sentence. */
public final class FigureWords {

    private final Words words;

    public FigureWords(Language language) {
        this.words = Words.in(language);
    }

    /** @param value null where there is none any more */
    public String of(@Nullable Value value) {
        return of(value, List.of());
    }

    /** @param components names of what is reported side by side, in the plan's order */
    public String of(@Nullable Value value, List<Rule.Component> components) {
        return switch (value) {
            case null -> words.with("không còn", "none any more");
            case Value.Number(var number) -> words.number(number);
            case Value.Ratio(var numerator, var denominator) -> words.number(numerator) + "/" + words.number(denominator);
            case Value.Count(var count) -> words.number(count);
            case Value.Rating(var grade) -> grade;
            case Value.Done(var done, var on) -> (done ? words.with("đã xong", "done") : words.with("chưa xong", "not done"))
                + (on == null ? "" : words.with(" ngày ", " on ") + words.date(on));
            case Value.Narrative(var assessment, _) -> switch (assessment) {
                case ACHIEVED -> words.with("đạt", "achieved");
                case PARTLY -> words.with("đạt một phần", "partly achieved");
                case NOT_ACHIEVED -> words.with("không đạt", "not achieved");
            };
            case Value.Components(var numbers) -> Stream.concat(
                components.stream().flatMap(each -> Stream.ofNullable(numbers.get(each.id())).map(number -> named(each.title(), number))),
                unknown(numbers, components).map(each -> named(each.getKey(), each.getValue()))).collect(Collectors.joining("; "));
            case Value.NoData _ -> words.with("không có số liệu", "no data");
        };
    }

    private String named(String title, BigDecimal number) {
        return title + Words.NO_BREAK + words.number(number);
    }

    /** The plan no longer asks for them. */
    private static Stream<Map.Entry<String, BigDecimal>> unknown(Map<String, BigDecimal> numbers, List<Rule.Component> components) {
        Set<String> known = components.stream().map(Rule.Component::id).collect(Collectors.toSet());
        return numbers.entrySet().stream().filter(each -> !known.contains(each.getKey())).sorted(Map.Entry.comparingByKey());
    }
}
