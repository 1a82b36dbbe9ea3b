package vn.tiendo.measurement.workbook;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.Value;

/** A value as people read it. */
final class ShownValue {

    private static final int ALL_DIGITS = 40;

    private final TemplateWords words;
    private final NumberFormat numbers;

    ShownValue(TemplateWords words) {
        this.words = words;
        this.numbers = NumberFormat.getInstance(words.language());
        numbers.setMaximumFractionDigits(ALL_DIGITS);
    }

    /** @param component whose number is meant; absent: the value as a whole, which for components is said by theirs */
    String of(@Nullable Value value, @Nullable String component) {
        return switch (value) {
            case null -> "";
            case Value.Components(var byId) -> component == null || !byId.containsKey(component) ? ""
                    : number(byId.get(component));
            case Value.Number _, Value.Ratio _, Value.Count _, Value.Rating _, Value.Done _, Value.Narrative _,
                    Value.NoData _ -> component == null ? whole(value) : "";
        };
    }

    private String whole(Value value) {
        return switch (value) {
            case Value.Number(BigDecimal number) -> number(number);
            case Value.Count(BigDecimal count, var _) -> number(count);
            case Value.Ratio(BigDecimal numerator, BigDecimal denominator) -> number(numerator) + "/" + number(denominator);
            case Value.Rating(String grade) -> grade;
            case Value.Done(boolean done, @Nullable LocalDate on) -> words.flag(done) + (on == null ? "" : ", " + TemplateWords.day(on));
            case Value.Narrative(Value.Assessment assessment, String _) -> words.constant(assessment);
            case Value.NoData(Value.NoDataReason reason, String _) -> words.text("no-figure", words.constant(reason));
            case Value.Components _ -> "";
        };
    }

    private String number(BigDecimal number) {
        return numbers.format(number);
    }
}
