package vn.tiendo.measurement.reminder.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.obligation.domain.Obligation;
import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/** Who is reminded of what on a day: one digest a person, when there is something new to say in it, with all that is missing. */
public final class Digests {

    private final Timetable timetable;
    private final LocalDate today;

    public Digests(Timetable timetable, LocalDate today) {
        this.timetable = timetable;
        this.today = today;
    }

    /**
     * The digests of a unit.
     *
     * @param obligations of the unit
     * @param outlines by plan
     * @param told the last step that was told
     */
    public List<Digest> of(String unit, List<Obligation> obligations, List<Recipient> people, Map<String, Outline> outlines,
            Map<Told, Integer> told) {
        List<Obligation> missing = obligations.stream().filter(Obligation::isMissing)
                .sorted(Comparator.comparing(Obligation::due).thenComparing(each -> each.id().toString())).toList();
        return people.stream().map(each -> digest(unit, each, missing, outlines))
                .filter(each -> each.items().stream().anyMatch(item -> isNew(each, item, told))).toList();
    }

    private Digest digest(String unit, Recipient person, List<Obligation> missing, Map<String, Outline> outlines) {
        List<Missing> items = new ArrayList<>();
        for (Obligation each : missing) {
            OptionalInt step = timetable.step(each.due(), today);
            Optional<To> to = person.to(each.id().department(), ChronoUnit.DAYS.between(each.due(), today), timetable);
            if (step.isPresent() && to.isPresent()) {
                items.add(item(each, step.getAsInt(), to.get(), outlines.getOrDefault(each.id().plan(), Outline.NONE)));
            }
        }
        return new Digest(unit, person.subject(), today, items);
    }

    private static Missing item(Obligation each, int step, To to, Outline outline) {
        SubmissionId id = each.id();
        String department = outline.departments().getOrDefault(id.department(), id.department());
        String title = outline.title().isEmpty() ? id.plan() : outline.title();
        return new Missing(id, title, department, each.due(), step, to, each.owed(), each.given());
    }

    private static boolean isNew(Digest digest, Missing item, Map<Told, Integer> told) {
        @Nullable Integer last = told.get(new Told(digest.subject(), item.submission(), item.due()));
        return last == null || last < item.step();
    }
}
