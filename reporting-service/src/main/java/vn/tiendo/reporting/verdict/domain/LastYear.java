package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Rule.Component;
import vn.tiendo.reporting.evidence.domain.Rule.Direction;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;

import static vn.tiendo.reporting.verdict.domain.Requirements.same;

/** The periods reported so far against the same periods of last year, each component by itself. */
final class LastYear {

    /** An equal or slightly worse component can still turn: within 5 per cent of last year. */
    private static final BigDecimal CLOSE = new BigDecimal("0.05");

    private LastYear() {
    }

    /** Worse last: the order decides the whole. */
    private enum Standing { BETTER, CLOSE, WORSE }

    private record Compared(Component component, BigDecimal now, BigDecimal then, Standing standing) {
    }

    static Finding compare(Rule.BetterThanLastYear rule, Evidence evidence, Moment at) {
        if (evidence.figures().isEmpty()) {
            return Finding.inWords(Status.NO_DATA, new Text("Chưa có kỳ nào mà mọi nơi báo cáo đều có số liệu",
                    "There is no period yet of which all who report have figures"));
        }
        Map<Period, Map<String, BigDecimal>> reported = reported(evidence);
        List<Compared> compared = rule.components().stream()
                .flatMap(component -> compare(component, rule.direction(), reported).stream()).toList();
        if (compared.size() < rule.components().size()) {
            return Finding.inWords(Status.NOT_ASSESSABLE, new Text("Chưa có số liệu cùng kỳ năm trước để so sánh",
                    "The figures of the same periods of last year are not there yet"));
        }
        Standing worst = compared.stream().map(Compared::standing).max(Standing::compareTo).orElse(Standing.BETTER);
        return Finding.inWords(switch (worst) {
            case BETTER -> at.decided(Status.ON_TRACK, Status.MET);
            case CLOSE -> at.decided(Status.AT_RISK, Status.MISSED);
            case WORSE -> at.decided(Status.OFF_TRACK, Status.MISSED);
        }, sentence(compared));
    }

    /** By period, summed over reporters; what was not asked for in a period is no zero in it. */
    private static Map<Period, Map<String, BigDecimal>> reported(Evidence evidence) {
        Map<Period, Map<String, BigDecimal>> sums = new TreeMap<>();
        evidence.byPeriod().forEach((period, figures) -> figures.values(Value.Components.class)
                .forEach(value -> value.components().forEach((id, number) -> sums
                        .computeIfAbsent(period, _ -> new TreeMap<>()).merge(id, number, BigDecimal::add))));
        return sums;
    }

    private static Optional<Compared> compare(Component component, Direction direction,
            Map<Period, Map<String, BigDecimal>> reported) {
        SortedMap<Period, BigDecimal> now = new TreeMap<>();
        reported.forEach((period, numbers) -> Optional.ofNullable(numbers.get(component.id()))
                .ifPresent(number -> now.put(period, number)));
        List<BigDecimal> then = now.keySet().stream()
                .flatMap(period -> lastYear(component, period.yearBefore()).stream()).toList();
        return now.isEmpty() || then.size() < now.size() ? Optional.empty()
                : Optional.of(compared(component, direction, Level.sum(now.values().stream()), Level.sum(then.stream())));
    }

    private static Compared compared(Component component, Direction direction, BigDecimal now, BigDecimal then) {
        return new Compared(component, now, then, standing(direction, now, then));
    }

    /** As stated for the period, else the sum of its months. */
    private static Optional<BigDecimal> lastYear(Component component, Period period) {
        BigDecimal stated = component.lastYear().get(period);
        if (stated != null) {
            return Optional.of(stated);
        }
        return component.lastYear().keySet().containsAll(period.months())
                ? Optional.of(Level.sum(period.months().stream().map(component.lastYear()::get)))
                : Optional.empty();
    }

    private static Standing standing(Direction direction, BigDecimal now, BigDecimal then) {
        BigDecimal gain = direction == Direction.DECREASE ? then.subtract(now) : now.subtract(then);
        boolean nothingLeftToCut = direction == Direction.DECREASE && now.signum() == 0;
        if (gain.signum() > 0 || nothingLeftToCut) {
            return Standing.BETTER;
        }
        return gain.negate().compareTo(then.multiply(CLOSE)) <= 0 ? Standing.CLOSE : Standing.WORSE;
    }

    private static Text sentence(List<Compared> compared) {
        return compared.stream().map(c -> same(c.component().title() + ": ")
                .then(Numbers.exact(c.now(), c.component().unitOfMeasure()))
                .then(new Text(", cùng kỳ năm trước ", ", last year "))
                .then(Numbers.exact(c.then(), null))
                .then(c.standing() == Standing.BETTER ? same("") : new Text(" (chưa tốt hơn)", " (not better)")))
                .reduce((one, other) -> one.then(same("; ")).then(other)).orElse(same(""));
    }
}
