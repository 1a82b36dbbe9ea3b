package vn.tiendo.reporting.scoreboard.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;

/**
 * The approved verdict of a target that is linked to an indicator, at its plan's latest cut.
 *
 * @param unitOfMeasure of the figures
 * @param attainedIn the unit of what is attained and required, where the rule looks at a change
 * @param share per cent of what is required for the year
 * @param attainment how far the requirement of the year is fulfilled, 0 to 100 per cent; null where no number says it, or not yet
 * @param weight of the target in its plan; null where no number says how far it is fulfilled
 * @param since when the status became known
 */
public record LinkedVerdict(String indicator, String unit, String unitName, String plan, String target, String title,
        @Nullable String unitOfMeasure, @Nullable Period period, Status status, @Nullable BigDecimal attained,
        @Nullable BigDecimal required, @Nullable String attainedIn, @Nullable BigDecimal share,
        @Nullable BigDecimal attainment, @Nullable BigDecimal weight, Instant since) {

    /** Where several targets are linked to an indicator, the first one in the plan's order. */
    public static List<LinkedVerdict> of(Scoreboard scoreboard) {
        Set<String> seen = new HashSet<>();
        return scoreboard.rows().flatMap(row -> Stream.ofNullable(row.indicator()).filter(seen::add)
                .map(indicator -> of(scoreboard, row, indicator))).toList();
    }

    /** How far the targets are together, by the weights that their own plans give them. */
    public static Attainment attainment(Stream<LinkedVerdict> some) {
        return Attainment.together(some.filter(each -> each.status != Status.NOT_APPLICABLE)
                .flatMap(each -> Stream.ofNullable(each.weight).map(weight -> Attainment.of(weight, each.attainment))));
    }

    private static LinkedVerdict of(Scoreboard scoreboard, Row row, String indicator) {
        Verdict verdict = row.verdict();
        return new LinkedVerdict(indicator, scoreboard.unit(), scoreboard.unitName(), scoreboard.plan(), row.id(), row.title(),
                row.unitOfMeasure(), verdict.period(), verdict.status(), verdict.attained(), verdict.required(),
                verdict.unitOfMeasure(), verdict.share(), verdict.attainment(), row.weight(), verdict.since());
    }
}
