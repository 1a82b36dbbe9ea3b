package vn.tiendo.measurement.reminder.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import vn.tiendo.measurement.officer.domain.Officer;
import vn.tiendo.measurement.officer.domain.Officers;

/**
 * Who may be reminded.
 *
 * @param reports departments that they report for
 * @param heads departments that they head
 * @param leads whether they lead the unit
 */
public record Recipient(String subject, Set<String> reports, Set<String> heads, boolean leads) {

    public Recipient {
        reports = Set.copyOf(reports);
        heads = Set.copyOf(heads);
    }

    /**
     * Who works in a unit on a day. Who heads a department does not report for it, unless nobody else is there.
     *
     * @param actsFor departments for which an officer stands in on that day
     */
    public static List<Recipient> of(Officers officers, Function<String, Set<String>> actsFor, LocalDate day) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        officers.departments().forEach((department, staff) -> {
            List<Officer> there = staff.stream().filter(each -> each.worksOn(day)).toList();
            boolean onlyHeads = there.stream().allMatch(Officer::head);
            there.forEach(each -> add(all, each.head() && !onlyHeads
                    ? new Recipient(each.subject(), Set.of(), Set.of(department), false)
                    : new Recipient(each.subject(), Set.of(department), Set.of(), false)));
        });
        officers.leaders().stream().filter(each -> each.worksOn(day))
                .forEach(each -> add(all, new Recipient(each.subject(), Set.of(), Set.of(), true)));
        return all.values().stream()
                .map(each -> each.and(new Recipient(each.subject(), actsFor.apply(each.subject()), Set.of(), false))).toList();
    }

    private static void add(Map<String, Recipient> all, Recipient one) {
        all.merge(one.subject(), one, Recipient::and);
    }

    /** As what they are told of a department's figures that are late by so many days; none when they are not. */
    Optional<To> to(String department, long late, Timetable timetable) {
        if (reports.contains(department)) {
            return Optional.of(To.OFFICER);
        }
        if (heads.contains(department) && late >= timetable.headAfter()) {
            return Optional.of(To.HEAD);
        }
        return leads && late >= timetable.leaderAfter() ? Optional.of(To.LEADER) : Optional.empty();
    }

    private Recipient and(Recipient other) {
        return new Recipient(subject, union(reports, other.reports), union(heads, other.heads), leads || other.leads);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }
}
