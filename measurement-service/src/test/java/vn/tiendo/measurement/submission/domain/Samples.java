package vn.tiendo.measurement.submission.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Frequency;
import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.plan.domain.OverTime;
import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.plan.domain.ValidationRule;
import vn.tiendo.platform.caller.Caller;

/** Data for tests that do not care what it is. */
public final class Samples {

    public static final ReportingCalendar CALENDAR = new ReportingCalendar(ZoneId.of("Asia/Ho_Chi_Minh"), 15, 1);
    public static final Instant AT = Instant.parse("2024-06-14T08:30:00Z");
    public static final LocalDate TODAY = LocalDate.parse("2024-06-14");
    public static final Caller OFFICER = new Caller("an", "Nguyễn Văn An", "lai-thieu", "dia-chinh", Set.of("officer"));
    public static final Caller REVIEWER = new Caller("binh", "Trần Thị Bình", "lai-thieu", "van-phong",
            Set.of("reviewer"));
    public static final Period JUNE = Period.parse("2024-M06").orElseThrow();
    public static final SubmissionId ID = new SubmissionId("lai-thieu-2024", "dia-chinh", JUNE);
    public static final Plan PLAN = plan(target("N", Measure.NUMBER), target("N2", Measure.NUMBER),
            share("P", Measure.NUMBER), share("R", Measure.RATIO), target("R2", Measure.RATIO),
            target("C", Measure.COUNT), target("D", Measure.DONE), target("W", Measure.NARRATIVE),
            new Target("G", Measure.RATING, Frequency.MONTHLY, Set.of("dia-chinh"), false, false,
                    List.of("Yếu", "Khá", "Mạnh"), Set.of(), OverTime.UNSAID),
            new Target("K", Measure.COMPONENTS, Frequency.MONTHLY, Set.of("dia-chinh"), false, false, List.of(),
                    Set.of("accidents", "deaths"), OverTime.UNSAID),
            new Target("T", Measure.NUMBER, Frequency.MONTHLY, Set.of("dia-chinh"), false, true, List.of(), Set.of(), OverTime.UNSAID),
            new Target("Q", Measure.COUNT, Frequency.QUARTERLY, Set.of("dia-chinh"), false, false, List.of(), Set.of(), OverTime.UNSAID),
            new Target("O", Measure.COUNT, Frequency.MONTHLY, Set.of("cong-an"), false, false, List.of(), Set.of(), OverTime.UNSAID),
            new Target("X", Measure.NONE, null, Set.of("dia-chinh"), false, false, List.of(), Set.of(), OverTime.UNSAID));

    /** Without a limit of the installation's own. */
    static final ChangeLimits LIMITS = new ChangeLimits(new BigDecimal("3"), new BigDecimal("5"), null);
    /** Of a department that never reported before. */
    public static final HandIn HAND_IN = handIn(PLAN, History.NONE, LIMITS);
    public static final Delivery DELIVERY = new Delivery(Door.JSON, "0".repeat(64), Mode.ATOMIC, null, List.of());

    private Samples() {
    }

    static HandIn handIn(Plan plan, History history, ChangeLimits limits) {
        return new HandIn(plan, ID, history, Map.of(), limits);
    }

    public static Plan plan(Target... targets) {
        return new Plan("lai-thieu-2024", "lai-thieu", List.of("thuan-an", "lai-thieu"), 2024, 1,
                Set.of("dia-chinh", "cong-an", "van-phong"),
                Arrays.stream(targets).collect(Collectors.toMap(Target::id, Function.identity())),
                LocalDate.of(2024, 1, 1), false, List.of(), Map.of(), Outline.NONE);
    }

    /** The plan of the samples with dates of its own. */
    static Plan planTelling(Map<String, PeriodDates> dates) {
        return new Plan(PLAN.id(), PLAN.unit(), PLAN.unitPath(), PLAN.year(), PLAN.sequence(), PLAN.departments(),
                PLAN.targets(), PLAN.effectiveFrom(), PLAN.closed(), PLAN.validationRules(), dates,
                PLAN.outline());
    }

    /** The plan with rules among its figures. */
    static Plan with(Plan plan, ValidationRule... rules) {
        return new Plan(plan.id(), plan.unit(), plan.unitPath(), plan.year(), plan.sequence(), plan.departments(),
                plan.targets(), plan.effectiveFrom(), plan.closed(), List.of(rules), plan.dates(), plan.outline());
    }

    public static Target target(String id, Measure measure) {
        return new Target(id, measure, Frequency.MONTHLY, Set.of("dia-chinh"), false, false, List.of(), Set.of(), OverTime.UNSAID);
    }

    private static Target share(String id, Measure measure) {
        return new Target(id, measure, Frequency.MONTHLY, Set.of("dia-chinh"), true, false, List.of(), Set.of(), OverTime.UNSAID);
    }

    public static Value number(String number) {
        return new Value.Number(new BigDecimal(number));
    }

    public static ReportedFigure figure(String target, Value value) {
        return figure(target, value, null);
    }

    public static ReportedFigure figure(String target, Value value, @Nullable String reason) {
        return new ReportedFigure("/figures/0", new FigureKey(target, null), value, Quality.ACTUAL, null, reason);
    }

    public static Filing filing(ReportedFigure... figures) {
        return new Filing(ID.plan(), ID.department(), JUNE, null, List.of(figures), true, DELIVERY, Places.NONE);
    }

    public static Filing draft(ReportedFigure... figures) {
        return new Filing(ID.plan(), ID.department(), JUNE, null, List.of(figures), false, DELIVERY, Places.NONE);
    }

    public static Filing reportedOn(Filing filing, String day) {
        return new Filing(filing.plan(), filing.department(), filing.period(), LocalDate.parse(day), filing.figures(),
                filing.submit(), filing.delivery(), filing.places());
    }

    public static Submission none() {
        return Submission.none(ID, "lai-thieu", CALENDAR.dates(PLAN, JUNE));
    }

    public static Outcome file(Submission submission, Filing filing) {
        return submission.file(filing, List.of(), HAND_IN, OFFICER, AT, TODAY);
    }

    public static Submission submitted(ReportedFigure... figures) {
        return changed(file(none(), filing(figures)));
    }

    public static Submission sentBack(ReportedFigure... figures) {
        return changed(submitted(figures).sendBack("Kiểm tra lại", REVIEWER, AT));
    }

    public static Submission approved(ReportedFigure... figures) {
        return changed(submitted(figures).approve(REVIEWER, AT));
    }

    public static Submission changed(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed(Submission submission, var _) -> submission;
            case Outcome.Refused(Refusal refusal) -> throw new AssertionError("Refused: " + refusal);
        };
    }

    public static Refusal refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed changed -> throw new AssertionError("Not refused: " + changed);
            case Outcome.Refused(Refusal refusal) -> refusal;
        };
    }

    /** "pointer code" of each violation. */
    public static List<String> codes(Refusal refusal) {
        return ((Refusal.Invalid) refusal).violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code()).toList();
    }

    /** Values of figures by target. */
    public static Map<String, Value> values(Submission submission) {
        return submission.figures().values().stream()
                .collect(Collectors.toMap(figure -> figure.key().target(), figure -> figure.current().value()));
    }
}
