package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.table.domain.Table.Language;
import vn.tiendo.reporting.verdict.domain.Recomputation;
import vn.tiendo.reporting.verdict.domain.Recomputation.Input;

/**
 * What was reported of a target of which no number says it, shortly: the grade, the day on which it was done, the assessment, the numbers
 * side by side. Of several who report it is what the verdict stands on: the lowest grade, the last one to be done, the weakest assessment.
 */
public final class Reported {

    private final FigureWords figures;
    private final Words words;

    public Reported(Language language) {
        this.figures = new FigureWords(language);
        this.words = Words.in(language);
    }

    /** Empty where a number says it, and where nothing was reported. */
    public Optional<String> of(Recomputation verdict) {
        return switch (verdict.target().rule()) {
            case Rule.RatedAtLeast rule -> latest(verdict.inputs(), Value.Rating.class).stream().map(Value.Rating::grade)
                .min(Comparator.comparingInt(rule.scale()::indexOf));
            case Rule.DoneBy _ -> done(verdict.inputs());
            case Rule.Narrative _ -> latest(verdict.inputs(), Value.Narrative.class).stream()
                .max(Comparator.comparing(Value.Narrative::assessment)).map(figures::of);
            case Rule.BetterThanLastYear rule -> components(rule, verdict.inputs());
            case Rule.AtLeast _, Rule.AtMost _, Rule.Between _, Rule.Exactly _, Rule.NoneOccur _, Rule.ChangeFrom _, Rule.MeetAssigned _,
                Rule.AllOf _, Rule.AtLeastOf _ -> Optional.empty();
        };
    }

    /** Without a day it was done by the end of the period in which it was reported, as the verdict has it. */
    private Optional<String> done(List<Input> inputs) {
        Collection<Input> latest = latestInputs(inputs, Value.Done.class);
        if (latest.stream().anyMatch(input -> !((Value.Done) input.figure().value()).done())) {
            return Optional.of(figures.of(new Value.Done(false, null)));
        }
        return latest.stream().map(Reported::doneOn).max(Comparator.naturalOrder()).map(day -> figures.of(new Value.Done(true, day)));
    }

    private static LocalDate doneOn(Input input) {
        return Objects.requireNonNullElseGet(((Value.Done) input.figure().value()).on(), () -> input.period().to());
    }

    /** Each added up over periods and those who report, in the plan's order. */
    private Optional<String> components(Rule.BetterThanLastYear rule, List<Input> inputs) {
        Map<String, BigDecimal> sums = new HashMap<>();
        inputs.stream().map(input -> input.figure().value()).filter(Value.Components.class::isInstance).map(Value.Components.class::cast)
            .forEach(value -> value.components().forEach((id, number) -> sums.merge(id, number, BigDecimal::add)));
        return sums.isEmpty() ? Optional.empty() : Optional.of(rule.components().stream().flatMap(each -> Stream.ofNullable(sums.get(each.id()))
            .map(sum -> each.title() + Words.NO_BREAK + words.number(sum))).collect(Collectors.joining("; ")));
    }

    private static <V extends Value> List<V> latest(List<Input> inputs, Class<V> kind) {
        return latestInputs(inputs, kind).stream().map(input -> kind.cast(input.figure().value())).toList();
    }

    /** The last answer of each who reports. */
    private static Collection<Input> latestInputs(List<Input> inputs, Class<? extends Value> kind) {
        Map<List<String>, Input> latest = new HashMap<>();
        inputs.stream().filter(input -> kind.isInstance(input.figure().value()))
            .sorted(Comparator.comparing(input -> input.period().to()))
            .forEach(input -> latest.put(List.of(input.department(), Objects.requireNonNullElse(input.figure().part(), "")), input));
        return latest.values();
    }
}
