package vn.tiendo.plan.indicator.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.plan.domain.Aggregation;

/**
 * Chỉ số: one thing that is measured alike in every unit.
 *
 * @param unitOfMeasure of its figures, such as %, đồng, hộ
 * @param overTime how the figures of several periods make the year's
 * @param overUnits how the figures of several units make that of the unit above
 * @param definition what is counted, and what is not
 * @param source the legal text that defines it
 * @param wordings how plans usually call it
 */
public record Indicator(String code, Name name, String unitOfMeasure, Aggregation overTime, OverUnits overUnits,
        Better better, @Nullable String definition, @Nullable String source, List<String> wordings) {

    /** In both languages; where no English one was given, the Vietnamese stands. */
    public record Name(String vi, @Nullable String en) {
    }

    /** RATIO adds numerators and denominators apart; it is never a mean of percentages. */
    public enum OverUnits { SUM, RATIO, COUNT, NONE }

    /** Which way is better. */
    public enum Better { HIGHER, LOWER, NEITHER }

    public Indicator {
        wordings = List.copyOf(wordings);
    }
}
