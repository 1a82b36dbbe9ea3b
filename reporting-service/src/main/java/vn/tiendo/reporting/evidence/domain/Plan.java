package vn.tiendo.reporting.evidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A version of a plan that binds or did, as far as verdicts need it.
 *
 * @param unitPath root first, own unit last
 * @param effectiveFrom first day on which this version counts
 * @param reporters where other versions count in some periods and say otherwise; null: all periods are as in this one
 */
public record Plan(String id, String unit, List<String> unitPath, String unitName, int year, String title,
        @Nullable Resolution resolution, List<Section> sections, List<Department> departments, long version,
        Instant inForceSince, LocalDate effectiveFrom, @Nullable Amendment amendment, @Nullable Reporters reporters) {

    private static final int YEAR = 12;
    private static final Pattern ID = Pattern.compile("(?<unit>.+)-(?<year>\\d{4})");

    /** The only version that is known. */
    public Plan(String id, String unit, List<String> unitPath, String unitName, int year, String title, @Nullable Resolution resolution,
            List<Section> sections, List<Department> departments, long version, Instant inForceSince, LocalDate effectiveFrom,
            @Nullable Amendment amendment) {
        this(id, unit, unitPath, unitName, year, title, resolution, sections, departments, version, inForceSince, effectiveFrom,
                amendment, null);
    }

    /** The decision that adopted the plan. */
    public record Resolution(@Nullable String number, @Nullable LocalDate date, @Nullable String issuer,
            @Nullable String session, @Nullable LocalDate effectiveFrom) {
    }

    /** The last decision that amended the plan. */
    public record Amendment(String number, @Nullable LocalDate date, @Nullable String issuer, @Nullable String reason,
            LocalDate effectiveFrom) {
    }

    /** A field of the plan. */
    public record Section(String id, String number, String title, List<Target> targets) {
    }

    /** Who reports. */
    public record Department(String id, String name) {
    }

    /** One plan a unit and year, so the two make its id. */
    public static String idOf(String unit, int year) {
        return unit + "-" + year;
    }

    /** The id of the same unit's plan of the year before; none where the id does not say its year. */
    public static Optional<String> yearBefore(String plan) {
        Matcher parts = ID.matcher(plan);
        return parts.matches() ? Optional.of(idOf(parts.group("unit"), Integer.parseInt(parts.group("year")) - 1)) : Optional.empty();
    }

    /** The indicators that targets sum over the units below. */
    public Set<String> sums() {
        return targets().flatMap(target -> Stream.ofNullable(target.sumOf())).collect(Collectors.toSet());
    }

    /** Ids of the targets that sum the indicator over the units below; null: any. */
    public Set<String> summing(@Nullable String indicator) {
        return targets().filter(target -> target.sumOf() != null)
                .filter(target -> indicator == null || indicator.equals(target.sumOf())).map(Target::id)
                .collect(Collectors.toSet());
    }

    /** Ids of the targets that are measured from how a department reports. */
    public Set<String> measuredBy(String department) {
        return targets().filter(target -> target.measuredFrom() != null && target.measuredFrom().counts(department))
                .map(Target::id).collect(Collectors.toSet());
    }

    /** Of which periods the department owes a report, up to a month of the year. */
    public List<Period> owed(String department, int month) {
        Stream<Period> owed = reporters != null ? reporters.owed(department) : targets()
                .filter(target -> target.reporting().contains(department)).flatMap(target -> Stream.ofNullable(target.frequency()))
                .distinct().flatMap(length -> Period.upTo(year, length, YEAR).stream());
        return owed.filter(period -> period.endMonth() <= month).sorted().toList();
    }

    /** Who reports a target in a period; nobody where it was not asked for. */
    public List<String> reporting(Target target, Period period) {
        return reporters == null ? target.reporting() : reporters.of(target.id(), period);
    }

    /**
     * @param since first day on which a target is asked for, of those that are not from the beginning
     * @param all who reports by all versions; null: there is this one only
     */
    Plan asking(Map<String, LocalDate> since, @Nullable Reporters all) {
        List<Section> dated = sections.stream().map(section -> new Section(section.id, section.number, section.title,
                section.targets.stream().map(target -> Objects.equals(target.since(), since.get(target.id()))
                        ? target : target.askedSince(since.get(target.id()))).toList())).toList();
        return new Plan(id, unit, unitPath, unitName, year, title, resolution, dated, departments, version, inForceSince,
                effectiveFrom, amendment, all == null || all.equals(Reporters.of(year, _ -> this)) ? null : all);
    }

    public Stream<Target> targets() {
        return sections.stream().flatMap(section -> section.targets().stream());
    }

    /** The department's name; its id when the plan does not know it. */
    public String nameOf(String department) {
        return departments.stream().filter(d -> d.id().equals(department)).map(Department::name).findFirst()
                .orElse(department);
    }
}
