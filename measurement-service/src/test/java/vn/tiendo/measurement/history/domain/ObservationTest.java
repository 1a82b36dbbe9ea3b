package vn.tiendo.measurement.history.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.tiendo.measurement.plan.domain.Frequency;
import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.plan.domain.OverTime;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Target;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Quality;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.Samples;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.Value;

import static org.assertj.core.api.Assertions.assertThat;

class ObservationTest {

    private static final Plan PLAN = plan();

    @Test
    void aFigureOfAnIndicatorIsAnObservation() {
        Submission approved = Samples.approved(Samples.figure("N", Samples.number("55.50")), estimated());

        assertThat(lines(approved)).containsExactly(
                "M,lai-thieu,so-vu,2024-M06,3,E,,,v$1EE5",
                "M,lai-thieu,ho-ngheo,2024-M06,55.5,A,,,h$1ED9");
    }

    @Test
    void whatIsNotApprovedIsProvisionalAndNoDataHasNoValue() {
        Submission submitted = Samples.submitted(Samples.figure("N", Samples.number("1")),
                Samples.figure("C", new Value.NoData(Value.NoDataReason.NOT_COLLECTED, null)));

        assertThat(lines(submitted)).containsExactly("M,lai-thieu,so-vu,2024-M06,,O,,,v$1EE5", "M,lai-thieu,ho-ngheo,2024-M06,1,P,,,h$1ED9");
    }

    @Test
    void aRatioKeepsWhatItIsMadeOf() {
        assertThat(lines(Samples.approved(Samples.figure("R", new Value.Ratio(BigDecimal.ONE, new BigDecimal(8))))))
                .containsExactly("M,lai-thieu,ty-le,2024-M06,12.5,A,1,8,$0025");
        assertThat(lines(Samples.approved(Samples.figure("R", new Value.Ratio(BigDecimal.ZERO, BigDecimal.ZERO)))))
                .containsExactly("M,lai-thieu,ty-le,2024-M06,,M,0,0,$0025");
    }

    @Test
    void whatTheStructureHasNoPlaceForIsLeftOut() {
        ReportedFigure part = new ReportedFigure("/figures/0", new FigureKey("N", "kp-cho"), Samples.number("1"),
                Quality.ACTUAL, null, null);

        assertThat(lines(Samples.approved(part))).isEmpty();
        assertThat(lines(Samples.approved(Samples.figure("N2", Samples.number("1"))))).isEmpty();
        assertThat(lines(Samples.approved(Samples.figure("D1", Samples.number("1")), Samples.figure("D2", Samples.number("2"))))).isEmpty();
        assertThat(lines(Samples.approved(Samples.figure("U", Samples.number("1"))))).isEmpty();
        assertThat(lines(Samples.approved(Samples.figure("G", new Value.Rating("Khá"))))).isEmpty();
        assertThat(lines(Samples.approved(Samples.figure("T", Samples.number("1"))))).isEmpty();
    }

    private static ReportedFigure estimated() {
        return new ReportedFigure("/figures/1", new FigureKey("C", null), new Value.Count(new BigDecimal(3)),
                Quality.ESTIMATED, null, null);
    }

    private static List<String> lines(Submission submission) {
        return Row.of(submission, PLAN, false).flatMap(row -> Observation.of(row, PLAN).stream())
                .map(each -> String.join(",", each.fields())).toList();
    }

    private static Plan plan() {
        Map<String, Target> targets = Stream.of(target("D1", Measure.NUMBER, "hai-lan"),
                target("D2", Measure.NUMBER, "hai-lan"), target("U", Measure.NUMBER, "khong-don-vi"), target("N", Measure.NUMBER, "ho-ngheo"), target("C", Measure.COUNT, "so-vu"),
                target("R", Measure.RATIO, "ty-le"), target("G", Measure.RATING, "xep-loai"),
                new Target("N2", Measure.NUMBER, Frequency.MONTHLY, Set.of("dia-chinh"), false, false, List.of(), Set.of(),
                        OverTime.UNSAID),
                new Target("T", Measure.NUMBER, Frequency.MONTHLY, Set.of("dia-chinh", "cong-an"), false, false, List.of(),
                        Set.of(), OverTime.UNSAID, "nhieu-nganh")).collect(Collectors.toMap(Target::id, each -> each));
        Outline outline = new Outline("", "", Map.of(), List.of(new Outline.Section("I", "", List.of(line("N", "hộ"),
                line("R", ""), line("C", "vụ"), line("D1", "hộ"), line("D2", "hộ")))));
        return new Plan("lai-thieu-2024", "lai-thieu", List.of("thuan-an", "lai-thieu"), 2024, 1, Set.of("dia-chinh", "cong-an"),
                targets, LocalDate.of(2024, 1, 1), false, List.of(), Map.of(), outline);
    }

    private static Target target(String id, Measure measure, String indicator) {
        return new Target(id, measure, Frequency.MONTHLY, Set.of("dia-chinh"), false, false, List.of("Yếu", "Khá"), Set.of(),
                OverTime.UNSAID, indicator);
    }

    private static Outline.Line line(String target, String unitOfMeasure) {
        return new Outline.Line(target, "1", "Chỉ tiêu", unitOfMeasure, Outline.Planned.UNSAID, "", "", List.of());
    }
}
