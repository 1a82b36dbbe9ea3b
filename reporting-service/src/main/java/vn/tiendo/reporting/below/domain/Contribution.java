package vn.tiendo.reporting.below.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;

/**
 * What a plan has to give to sums of units above: its approved figures of the target that is linked to an indicator.
 *
 * @param versions of the plan, the first one first
 */
public record Contribution(String plan, String unit, int year, String indicator, List<Version> versions) {

    /** @param linked null when this version links no reported target to the indicator */
    public record Version(long version, LocalDate effectiveFrom, @Nullable Linked linked) {
    }

    /** The target as far as its figures are put together, and what is missing of them. */
    public record Linked(String target, Aggregation aggregation, PartsAggregation parts, Period.Length frequency,
            List<String> reporting, List<Given> figures) {
    }

    /**
     * An approved figure.
     *
     * @param number null for "no data", and for what is no number; what is done counts one
     * @param outOf of a share
     * @param noData the answer that there is none
     */
    public record Given(String submission, String department, Period period, @Nullable String part, int revision,
            boolean estimated, @Nullable BigDecimal number, @Nullable BigDecimal outOf, boolean noData) {
    }

    /** The version that counts on a day, as for the plan itself. */
    public Version on(LocalDate day) {
        return versions.reversed().stream().filter(each -> !each.effectiveFrom().isAfter(day)).findFirst()
                .orElseGet(versions::getFirst);
    }

    /** The last month that any figure is of; none without figures. */
    public OptionalInt latestMonth() {
        return versions.stream().flatMap(each -> Stream.ofNullable(each.linked()))
                .flatMap(linked -> linked.figures().stream()).mapToInt(each -> each.period().endMonth()).max();
    }
}
