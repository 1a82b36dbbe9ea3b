package vn.tiendo.reporting.verdict.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.below.domain.FiguresBelow.Below;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Target.Aggregation;
import vn.tiendo.reporting.scoreboard.domain.Row.Point;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Verdict.FigureUsed;
import vn.tiendo.reporting.scoreboard.domain.Verdict.UnitBelow;

/** The figures of a target that is the sum of units below: in each period of those that stand below at its end. */
record SumBelow(Target target, List<UnitGiven> units) implements Amounts {

    /** @param unit whose target it is */
    static SumBelow of(String unit, Target target, Below below, Cut cut) {
        Map<String, Contribution> given = below.contributions().stream()
                .collect(Collectors.toMap(Contribution::unit, Function.identity(), (one, _) -> one));
        Map<Integer, Set<String>> members = new HashMap<>();
        int last = Math.max(1, cut.month());
        IntStream.rangeClosed(1, last).forEach(month -> members.put(month, members(unit, below, given, cut.year(), month)));
        Set<String> all = new TreeSet<>();
        members.values().forEach(all::addAll);
        List<UnitGiven> units = all.stream().map(one -> UnitGiven.of(one, below.tree().nameOf(one), given.get(one), cut,
                period -> belongs(members, period.endMonth(), one), belongs(members, last, one)))
                .filter(one -> one.now() || !one.figures().isEmpty()).toList();
        return new SumBelow(target, units);
    }

    private static boolean belongs(Map<Integer, Set<String>> members, int month, String unit) {
        return members.getOrDefault(month, Set.of()).contains(unit);
    }

    private static Set<String> members(String unit, Below below, Map<String, Contribution> given, int year, int month) {
        var day = Period.month(year, month).to();
        return below.tree().answering(unit, day, one -> {
            Contribution contribution = given.get(one);
            return contribution != null && contribution.on(day).linked() != null;
        });
    }

    Level level() {
        return Level.of(target, Level.amount(this, target.parts(), target.aggregation()));
    }

    /** What is said where no unit has given anything that counts. */
    Finding nothing() {
        boolean due = units.stream().anyMatch(unit -> !unit.missing().isEmpty() || !unit.figures().isEmpty());
        return due ? Finding.inWords(Status.NO_DATA, new Text("Chưa có số liệu nào", "No figure has come"))
                : Finding.inWords(Status.NOT_DUE, new Text("Chưa đến kỳ báo cáo đầu tiên", "The first period is not over"));
    }

    /** Months in the shortest period in which any unit reports. */
    int shortest() {
        return units.stream().flatMap(unit -> unit.frequency().stream()).mapToInt(Period.Length::months).min().orElse(1);
    }

    /** No unit has figures missing. */
    boolean complete() {
        return units.stream().allMatch(unit -> unit.missing().isEmpty());
    }

    /** The end of the last month before all the newest periods of which a unit still lacks figures; none where none lacks. */
    OptionalInt beforeOpen(Cut cut) {
        return units.stream().flatMap(unit -> unit.missing().stream())
                .filter(period -> period.endMonth() + period.length().months() > cut.month())
                .mapToInt(period -> period.endMonth() - period.length().months()).min();
    }

    /** As far as it is of periods that are over at the end of a month. */
    SumBelow upTo(int month) {
        return new SumBelow(target, units.stream().map(unit -> unit.upTo(month)).toList());
    }

    List<Point> history() {
        return ofPeriods().entrySet().stream().flatMap(period -> Amount.together(target.parts(), period.getValue())
                .map(amount -> Level.of(target, Optional.of(amount))).stream()
                .flatMap(level -> level instanceof Level.Known(var value)
                        ? Stream.of(new Point(period.getKey(), value, null)) : Stream.empty())).toList();
    }

    @Override
    public Collection<List<Amount>> byPeriod() {
        return ofPeriods().values();
    }

    private Map<Period, List<Amount>> ofPeriods() {
        Map<Period, List<Amount>> byPeriod = new TreeMap<>();
        units.forEach(unit -> unit.byPeriod(target.parts()).forEach((period, amount) -> byPeriod
                .computeIfAbsent(period, _ -> new ArrayList<>()).add(amount)));
        return byPeriod;
    }

    /** Of those that stand below now: what a unit had before it was merged is in the figure of its successor. */
    @Override
    public List<Amount> latest() {
        return units.stream().filter(UnitGiven::now).flatMap(unit -> unit.latest(target.parts()).stream()).toList();
    }

    /** Where only the last one of each counts and a period is open, also those before it. */
    List<FigureUsed> used(Moment at) {
        if (target.aggregation() != Aggregation.LAST) {
            return used(units, false);
        }
        List<UnitGiven> now = units.stream().filter(UnitGiven::now).toList();
        return !at.open() ? used(now, true) : Stream.concat(used(now, true).stream(),
                used(now.stream().map(unit -> unit.upTo(at.month())).toList(), true).stream()).distinct().toList();
    }

    private static List<FigureUsed> used(List<UnitGiven> units, boolean lastOnly) {
        return units.stream().map(unit -> unit.used(lastOnly)).flatMap(Collection::stream).toList();
    }

    List<UnitBelow> told() {
        return units.stream().map(unit -> unit.told(target.parts())).toList();
    }
}
