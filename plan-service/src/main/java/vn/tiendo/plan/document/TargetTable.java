package vn.tiendo.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.plan.plan.domain.Schedule;
import vn.tiendo.plan.plan.domain.Target;
import vn.tiendo.plan.unit.domain.Department;
import vn.tiendo.plan.unit.domain.Unit;

/**
 * What the document says.
 *
 * @param title of the plan
 * @param reference the resolution that the table belongs to, and the decision that amended it
 * @param version which version it is, and since when it counts
 */
record TargetTable(Letterhead letterhead, String title, String reference, String version, boolean draft,
        List<Line> lines) {

    static final List<String> HEADINGS =
            List.of("STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Cơ quan chủ trì", "Kỳ báo cáo");

    private static final Locale VIETNAMESE = Locale.of("vi");

    TargetTable {
        lines = List.copyOf(lines);
    }

    /** A row of the table. */
    sealed interface Line {
    }

    record SectionLine(String number, String title) implements Line {
    }

    /**
     * A target.
     *
     * @param cells the lines of each
     * @param criterion whether it is part of another target
     */
    record TargetLine(List<List<String>> cells, boolean criterion) implements Line {
    }

    /** @param unit of the plan, if it is known */
    static TargetTable of(KeptPlan kept, Optional<Unit> unit) {
        var plan = kept.plan();
        return new TargetTable(Letterhead.of(plan.resolution(), unit), plan.title(), reference(kept), version(kept),
                kept.state() == PlanState.DRAFT, lines(kept, unit));
    }

    private static List<Line> lines(KeptPlan kept, Optional<Unit> unit) {
        var plan = kept.plan();
        var planned = new PlannedValue(plan.targets()
                .collect(Collectors.toMap(Target::id, each -> each.wording().number(), (first, _) -> first)));
        Map<String, String> names = unit.stream().flatMap(each -> each.departments().stream())
                .collect(Collectors.toMap(Department::id, Department::name));
        var lines = new ArrayList<Line>();
        for (var section : plan.sections()) {
            lines.add(new SectionLine(section.number(), section.title().toUpperCase(VIETNAMESE)));
            section.targets().forEach(each -> lines.add(line(each, planned, names)));
        }
        return lines;
    }

    private static TargetLine line(Target target, PlannedValue planned, Map<String, String> departments) {
        var unit = target.measurement().unitOfMeasure();
        var responsible = target.duty().responsible();
        return new TargetLine(List.of(List.of(target.wording().number()), List.of(target.wording().title()),
                List.of(unit == null ? "" : unit), planned.of(target),
                List.of(departments.getOrDefault(responsible, responsible)),
                List.of(period(target.measurement().schedule()))), target.partOf() != null);
    }

    private static String period(@Nullable Schedule schedule) {
        return switch (schedule == null ? null : schedule.frequency()) {
            case null -> "";
            case MONTHLY -> "Tháng";
            case QUARTERLY -> "Quý";
            case SEMIANNUAL -> "6 tháng";
            case ANNUAL -> "Năm";
        };
    }

    private static String reference(KeptPlan kept) {
        var resolution = kept.plan().resolution();
        var adopted = "Kèm theo Nghị quyết số " + resolution.number() + " ngày " + PlannedValue.day(resolution.date())
                + " của " + resolution.issuer();
        var decision = kept.inForce() == null ? null : kept.step().decision();
        return decision == null ? "(" + adopted + ")" : "(" + adopted + "; sửa đổi theo văn bản số "
                + decision.number() + " ngày " + PlannedValue.day(decision.date()) + ")";
    }

    private static String version(KeptPlan kept) {
        return switch (kept.state()) {
            case DRAFT -> "Dự thảo, phiên bản " + kept.version();
            case IN_FORCE -> binding(kept);
            case CLOSED -> binding(kept) + "; kế hoạch đã khép lại";
        };
    }

    private static String binding(KeptPlan kept) {
        return "Phiên bản " + kept.version() + ", áp dụng từ ngày " + PlannedValue.day(kept.step().effectiveFrom());
    }
}
