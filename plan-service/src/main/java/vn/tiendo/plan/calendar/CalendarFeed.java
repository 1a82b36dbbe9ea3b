package vn.tiendo.plan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import vn.tiendo.plan.calendar.domain.Due;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.unit.domain.Unit;

/** Due dates as an iCalendar (RFC 5545): one event of a whole day for each period. */
@Component
class CalendarFeed {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource texts;

    CalendarFeed(MessageSource texts) {
        this.texts = texts;
    }

    /** @param stamp since when the plan is as it is */
    String write(KeptPlan kept, Instant stamp, Unit unit, List<Due> due, Locale language) {
        var calendar = new Calendar().withProperty(new ProdId("-//Tien Do//plan-service//VI"))
                .withProperty(ImmutableVersion.VERSION_2_0).withProperty(ImmutableCalScale.GREGORIAN)
                .withProperty(new XProperty("X-WR-CALNAME", text("calendar.name", language, unit.name(), kept.plan().title())))
                .getFluentTarget();
        due.forEach(each -> calendar.add(event(kept, stamp, unit, each, language)));
        return calendar.toString();
    }

    private VEvent event(KeptPlan kept, Instant stamp, Unit unit, Due due, Locale language) {
        var summary = text("calendar.due", language, period(due, language), unit.name());
        var event = new VEvent(due.due(), summary);
        Stream.of(new Uid(kept.plan().id() + "-" + due.period() + "@tiendo"), new DtStamp(stamp),
                new Sequence((int) kept.version()), new Description(description(due, unit, language)))
                .forEach(event::add);
        return event;
    }

    private String description(Due due, Unit unit, Locale language) {
        var closing = text("calendar.closing", language, day(due.from()), day(due.closing()));
        return due.departments().stream()
                .map(each -> text("calendar.owes", language,
                        CalendarForm.name(each.department(), unit.departments()), each.targets()))
                .collect(Collectors.joining("\n", closing + "\n", ""));
    }

    private String period(Due due, Locale language) {
        return text("calendar.period." + due.period().frequency(), language, due.period().ordinal(),
                String.valueOf(due.period().year()));
    }

    private String text(String key, Locale language, Object... values) {
        return texts.getMessage(key, values, language);
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
