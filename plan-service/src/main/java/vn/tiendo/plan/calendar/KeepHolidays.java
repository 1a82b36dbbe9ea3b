package vn.tiendo.plan.calendar;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.calendar.domain.HolidayCheck;
import vn.tiendo.plan.calendar.domain.KeptHolidays;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.unit.domain.FindUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.web.Precondition;

/** Replaces the holidays of a year, and has plans in force told anew whose dates move by it. */
@Component
class KeepHolidays {

    private final HolidayDocuments holidays;
    private final FindUnit units;
    private final TellMovedDates moved;
    private final Deeds deeds;

    KeepHolidays(HolidayDocuments holidays, FindUnit units, TellMovedDates moved, Deeds deeds) {
        this.holidays = holidays;
        this.units = units;
        this.moved = moved;
        this.deeds = deeds;
    }

    /** What comes of it. */
    sealed interface Answer {

        /** Stored, or already as wished. */
        record Kept(KeptHolidays holidays) implements Answer {
        }

        record Invalid(List<Flaw> flaws) implements Answer {
        }

        /** They are not as the caller saw them. */
        record Stale(KeptHolidays current) implements Answer {
        }

        record Refused(Decision refusal) implements Answer {
        }
    }

    Answer keep(int year, HolidayForm.Entered entered, Set<String> unreadable, Precondition seen, Caller by) {
        return refused(year, by).orElseGet(() -> {
            var before = holidays.load(year);
            var flaws = HolidayCheck.flaws(year, entered.off(), entered.workedInstead()).stream()
                    .filter(each -> unreadable.stream().noneMatch(
                            unread -> each.pointer().equals(unread) || each.pointer().startsWith(unread + "/"))).toList();
            if (!seen.holdsOf(before.kept().version())) {
                return new Answer.Stale(before.kept());
            }
            return flaws.isEmpty() && unreadable.isEmpty() ? store(year, entered, before, by) : new Answer.Invalid(flaws);
        });
    }

    /** They hold for the whole installation, so that a unit which has none above it keeps them. */
    private Optional<Answer> refused(int year, Caller by) {
        var root = units.find(by.unit()).map(each -> each.path().getFirst()).orElse(by.unit());
        var decision = Authority.decide(by, Action.KEEP_HOLIDAYS, new Resource.UnitAt(List.of(root)));
        if (decision instanceof Decision.Allowed) {
            return Optional.empty();
        }
        deeds.refused(Action.KEEP_HOLIDAYS, String.valueOf(year), root, by, decision);
        return Optional.of(new Answer.Refused(decision));
    }

    private Answer store(int year, HolidayForm.Entered entered, HolidayDocuments.Stored before, Caller by) {
        var next = new KeptHolidays(entered.of(year), before.kept().version() + 1);
        if (before.kept().version() > 0 && before.kept().holidays().equals(next.holidays())) {
            return new Answer.Kept(before.kept());
        }
        var deed = deeds.done(Action.KEEP_HOLIDAYS, String.valueOf(year), by.unit(), by, deeds.now(),
                before.kept().version() == 0 ? null : before.kept().version(), next.version());
        if (!holidays.keep(before, next, deed)) {
            return new Answer.Stale(holidays.load(year).kept());
        }
        moved.soon();
        return new Answer.Kept(next);
    }
}
