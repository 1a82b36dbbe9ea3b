package vn.tiendo.measurement.history.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Quality;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.Value;

/**
 * A figure as statistical systems know it: by the structure TIENDO:FIGURES that plan-service tells, which has one value for
 * each indicator, unit and period.
 *
 * @param indicator of the catalogue
 * @param value in the unit of measure; absent where there is none, or a ratio's measure is not a percentage
 */
public record Observation(Period period, String unit, String indicator, @Nullable BigDecimal value, Status status,
        @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, String unitOfMeasure) {

    /** As SDMX's CL_OBS_STATUS names them: actual, estimated, provisional, missing, nothing to count. */
    public enum Status { A, E, P, O, M }

    /** In the order of the structure: dimensions, measure, attributes. */
    public static final List<String> COLUMNS = List.of("FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE",
            "OBS_STATUS", "NUMERATOR", "DENOMINATOR", "UNIT_MEASURE");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "%";

    /**
     * None for what the structure has no place for: a target without an indicator or unit of measure, one of several of the same
     * indicator, a part, what several departments report together, and what is no number.
     */
    public static Optional<Observation> of(Row row, Plan plan) {
        return plan.target(row.figure().target())
                .filter(each -> row.figure().part() == null && each.reporting().size() == 1)
                .flatMap(target -> Optional.ofNullable(target.indicator()).filter(indicator -> isOnlyOne(indicator, plan))
                        .flatMap(indicator -> of(row, indicator, unitOfMeasure(row, target))));
    }

    private static boolean isOnlyOne(String indicator, Plan plan) {
        return plan.targets().values().stream().filter(each -> indicator.equals(each.indicator())).count() == 1;
    }

    /** A ratio whose plan says none is a share. */
    private static String unitOfMeasure(Row row, Target target) {
        String stated = row.unitOfMeasure();
        return stated.isEmpty() && target.measure() == Measure.RATIO ? PERCENT : stated;
    }

    private static Optional<Observation> of(Row row, String indicator, String unitOfMeasure) {
        if (unitOfMeasure.isEmpty()) {
            return Optional.empty();
        }
        Status status = status(row);
        Observation none = new Observation(row.submission().id().period(), row.submission().unit(), indicator, null, Status.O, null,
                null, unitOfMeasure);
        return switch (row.revision().value()) {
            case Value.Number(BigDecimal number) -> Optional.of(none.with(number, status));
            case Value.Count(BigDecimal count, var _) -> Optional.of(none.with(count, status));
            case Value.NoData _ -> Optional.of(none);
            case Value.Ratio(BigDecimal numerator, BigDecimal denominator) ->
                Optional.of(none.with(numerator, denominator, status));
            case Value.Rating _, Value.Done _, Value.Narrative _, Value.Components _ -> Optional.empty();
        };
    }

    private Observation with(BigDecimal number, Status of) {
        return new Observation(period, unit, indicator, number, of, null, null, unitOfMeasure);
    }

    private Observation with(BigDecimal part, BigDecimal whole, Status of) {
        boolean empty = whole.signum() == 0;
        BigDecimal share = empty || !unitOfMeasure.equals(PERCENT) ? null
                : part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128).stripTrailingZeros();
        return new Observation(period, unit, indicator, share, empty ? Status.M : of, part, whole, unitOfMeasure);
    }

    private static Status status(Row row) {
        if (row.submission().state() != State.APPROVED) {
            return Status.P;
        }
        return row.revision().quality() == Quality.ESTIMATED ? Status.E : Status.A;
    }

    /** As codes and numbers, in the order of the columns; what is absent is empty. */
    public List<String> fields() {
        return List.of(frequency(), unit, indicator, period.toString(), plain(value), status.name(), plain(numerator),
                plain(denominator), code(unitOfMeasure));
    }

    private String frequency() {
        return switch (period.frequency()) {
            case MONTHLY -> "M";
            case QUARTERLY -> "Q";
            case SEMIANNUAL -> "S";
            case ANNUAL -> "A";
        };
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /**
     * A text as the id of a code, as the structure writes it: a blank is _, what no id may hold stands as $ and its four
     * hexadecimal digits.
     */
    static String code(String text) {
        StringBuilder id = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).chars().forEach(each -> {
            if (each == ' ') {
                id.append('_');
            } else if (each < 128 && (Character.isLetterOrDigit(each) || each == '-')) {
                id.append((char) each);
            } else {
                id.append("$%04X".formatted(each));
            }
        });
        return id.toString();
    }
}
