package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.Difference.Aspect;
import vn.tiendo.reporting.report.domain.Passage.Basis;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.UnitsCompared.Compared;
import vn.tiendo.reporting.report.domain.UnitsCompared.Standing;

/** What one input says otherwise than another, in the order of the newer one; what went away comes last. */
public final class Differences {

    private Differences() {
    }

    public static List<Difference> between(ReportInput was, ReportInput now) {
        Map<String, Row> before = was.rows();
        Map<String, Row> after = now.rows();
        return Stream.concat(ofUnits(was.units(), now.units()), Stream.concat(
            after.values().stream().flatMap(row -> of(before.get(row.id()), row)),
            before.values().stream().filter(row -> !after.containsKey(row.id()))
                .map(row -> new Difference(row.id(), row.title(), Aspect.ROW, row.title(), null)))).toList();
    }

    private static Stream<Difference> ofUnits(@Nullable UnitsCompared was, @Nullable UnitsCompared now) {
        if (was == null || now == null) {
            return Stream.empty();
        }
        Map<String, Compared> before = was.units().stream().collect(Collectors.toMap(Compared::unit, Function.identity()));
        return now.units().stream().map(unit -> new Difference(unit.unit(), unit.name(), Aspect.ATTAINED,
            attained(before.get(unit.unit())), attained(unit))).filter(each -> !Objects.equals(each.was(), each.now()));
    }

    private static @Nullable String attained(@Nullable Compared unit) {
        Standing standing = unit == null ? null : unit.standing();
        return standing == null ? null : plain(standing.attained());
    }

    private static Stream<Difference> of(@Nullable Row was, Row now) {
        if (was == null) {
            return Stream.of(new Difference(now.id(), now.title(), Aspect.ROW, null, now.title()));
        }
        return of(Basis.of(was), Basis.of(now));
    }

    /** Of the same target. */
    static Stream<Difference> of(Basis was, Basis now) {
        return Stream.of(
                new Difference(now.target(), now.title(), Aspect.ATTAINED, plain(was.attained()), plain(now.attained())),
                new Difference(now.target(), now.title(), Aspect.REQUIRED, was.required(), now.required()),
                new Difference(now.target(), now.title(), Aspect.STATUS, was.status().name(), now.status().name()))
            .filter(each -> !Objects.equals(each.was(), each.now()));
    }

    /** 98 and 98.0 are the same figure. */
    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
