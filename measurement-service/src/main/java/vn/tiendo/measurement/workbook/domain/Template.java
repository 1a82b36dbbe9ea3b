package vn.tiendo.measurement.workbook.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.submission.domain.Figure;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Revision;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.measurement.submission.domain.Value;

/**
 * What a department is asked for in a period, in the plan's order, with what is there already.
 *
 * @param planVersion of the plan, as it counts for the period
 */
public record Template(SubmissionId id, long planVersion, Outline outline, PeriodDates dates, List<Section> sections) {

    public Template {
        sections = List.copyOf(sections);
    }

    /** A field of the plan in which the department reports something. */
    public record Section(String number, String title, List<Asked> targets) {

        public Section {
            targets = List.copyOf(targets);
        }
    }

    /** @param entries the whole first, then the parts that were reported, in the order of their names */
    public record Asked(Target target, Outline.Line line, List<Entry> entries) {

        public Asked {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param part absent for the whole
     * @param now as it stands; absent: nothing was reported
     * @param last what it said in the period before
     */
    public record Entry(@Nullable String part, @Nullable Revision now, @Nullable Value last) {
    }

    /**
     * @param plan the version that counts for the period
     * @param now what is stored for the period
     * @param last what is stored for the period before
     */
    public static Template of(Plan plan, SubmissionId id, PeriodDates dates, Optional<Submission> now,
            Optional<Submission> last) {
        Figures figures = new Figures(now, last);
        List<Section> sections = sections(plan).stream()
                .map(section -> new Section(section.number(), section.title(), section.lines().stream()
                        .flatMap(line -> plan.target(line.target())
                                .filter(target -> target.isOwed(id.department(), id.period().frequency()))
                                .map(target -> new Asked(target, line, figures.of(target.id()))).stream())
                        .toList()))
                .filter(section -> !section.targets().isEmpty()).toList();
        return new Template(id, plan.sequence(), plan.outline(), dates, sections);
    }

    public List<Asked> targets() {
        return sections.stream().flatMap(section -> section.targets().stream()).toList();
    }

    /** A version without an outline has its targets by their ids. */
    private static List<Outline.Section> sections(Plan plan) {
        if (!plan.outline().sections().isEmpty()) {
            return plan.outline().sections();
        }
        List<Outline.Line> lines = plan.targets().values().stream().sorted(Comparator.comparing(Target::id))
                .map(target -> new Outline.Line(target.id(), target.id(), "", "", Outline.Planned.UNSAID, "", "",
                        target.components().stream().sorted().map(each -> new Outline.Component(each, each, "")).toList()))
                .toList();
        return List.of(new Outline.Section("", "", lines));
    }

    private record Figures(Optional<Submission> now, Optional<Submission> last) {

        List<Entry> of(String target) {
            List<Entry> entries = new ArrayList<>();
            entries.add(entry(new FigureKey(target, null)));
            now.stream().flatMap(there -> there.figures().keySet().stream())
                    .filter(key -> key.target().equals(target) && key.part() != null).map(this::entry)
                    .forEach(entries::add);
            return entries;
        }

        private Entry entry(FigureKey key) {
            return new Entry(key.part(), current(now, key).orElse(null), current(last, key).map(Revision::value).orElse(null));
        }

        private static Optional<Revision> current(Optional<Submission> submission, FigureKey key) {
            return submission.flatMap(there -> there.figure(key)).map(Figure::current);
        }
    }
}
