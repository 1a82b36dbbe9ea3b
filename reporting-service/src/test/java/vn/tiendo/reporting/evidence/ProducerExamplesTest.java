package vn.tiendo.reporting.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.event.UnreadableEvent;
import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Punctuality;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.verdict.domain.Rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the producers promise in their contracts is read here. */
class ProducerExamplesTest {

    private static final Instant AT = Instant.parse("2024-06-18T03:00:00Z");

    private final PlanReader plans = new PlanReader(new JsonMapper());
    private final SubmissionReader submissions = new SubmissionReader(new JsonMapper());

    static List<Path> submissionExamples() {
        return Contracts.examples(Contracts.SUBMISSIONS, "submission-.*\\.v1\\.example\\.json");
    }

    private Plan plan() {
        return plans.read(Contracts.read(Contracts.PLANS.resolve("plan-in-force.v1.example.json")), AT);
    }

    @Test
    void thePlanIsReadWithAllItsTargets() {
        Plan plan = plan();

        assertThat(plan.id()).isEqualTo("lai-thieu-2024");
        assertThat(plan.unitPath()).containsExactly("thuan-an", "lai-thieu");
        assertThat(plan.targets()).isNotEmpty().allSatisfy(target -> assertThat(target.frequency() == null)
                .isEqualTo(!target.rule().criteria().isEmpty() || target.rule().kind().equals("ALL_OF")));
    }

    @Test
    void anAmendedPlanIsReadWithItsDecision() {
        Plan amended = plans.read(Contracts.read(Contracts.PLANS.resolve("plan-in-force.v1.amended.example.json")), AT);

        assertThat(amended.version()).isEqualTo(3);
        assertThat(amended.effectiveFrom()).isEqualTo("2024-07-01");
        assertThat(amended.inForceSince()).as("known since then, and not since the first version was").isEqualTo("2024-07-10T02:00:00Z");
        assertThat(amended.amendment()).isNotNull().extracting(Plan.Amendment::number).isEqualTo("12/NQ-HĐND");
        assertThat(amended.targets()).allSatisfy(target -> assertThat(target.interpretation()).isNotBlank());
    }

    @Test
    void aSumOfUnitsBelowIsRead() {
        Plan city = plans.read(Contracts.read(Contracts.PLANS.resolve("plan-in-force.v1.city.example.json")), AT);

        assertThat(city.sums()).containsExactly("ho-thu-gom-rac");
        assertThat(city.targets()).first().satisfies(target -> {
            assertThat(target.parts()).isEqualTo(PartsAggregation.RATIO);
            assertThat(target.frequency()).isNull();
        });
    }

    @Test
    void aTargetAboutTheReportsThemselvesIsRead() {
        Plan city = plans.read(Contracts.read(Contracts.PLANS.resolve("plan-in-force.v1.city.example.json")), AT);

        assertThat(city.targets().toList().getLast().measuredFrom())
                .isEqualTo(new Target.MeasuredFrom(Target.Share.PUNCTUALITY, List.of("tai-nguyen")));
        assertThat(city.measuredBy("tai-nguyen")).containsExactly("CC-1");
        assertThat(city.measuredBy("van-phong")).isEmpty();
    }

    @Test
    void howADepartmentReportsIsRead() {
        Punctuality read = new PunctualityReader(new JsonMapper()).read(
                Contracts.read(Contracts.SUBMISSIONS.resolve("punctuality-changed.v1.example.json")), 4, AT);

        assertThat(read.plan()).isEqualTo("lai-thieu-2024");
        assertThat(read.department()).isEqualTo("dia-chinh");
        assertThat(read.periods()).containsExactly(new Punctuality.Of(Period.valueOf("2024-M01"), true, true),
                new Punctuality.Of(Period.valueOf("2024-M02"), true, false),
                new Punctuality.Of(Period.valueOf("2024-M03"), false, false));
    }

    @Test
    void whatUnitsBelowGiveIsRead() {
        Change.OfUnitBelow read = new UnitBelowReader(new JsonMapper()).read(
                Contracts.read(Contracts.OWN.resolve("events/figures-below-changed.v1.example.json")), 3, AT);

        assertThat(read).isEqualTo(new Change.OfUnitBelow("thuan-an-2024",
                new Cause.ByUnitBelow("lai-thieu", "ho-thu-gom-rac", 3, AT)));
    }

    @ParameterizedTest
    @MethodSource("submissionExamples")
    void everyStateOfASubmissionIsRead(Path example) {
        Submission submission = submissions.read(Contracts.read(example), 5, AT);

        assertThat(submission.plan()).isEqualTo("lai-thieu-2024");
        assertThat(submission.figures()).isNotEmpty();
    }

    @Test
    void theExamplesTogetherMakeAScoreboard() {
        Submission approved = submissions.read(
                Contracts.read(Contracts.SUBMISSIONS.resolve("submission-approved.v1.example.json")), 5, AT);

        Scoreboard board = new Rollup(plan(), List.of(Copy.of(approved)), List.of(), Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE)
                .everything(null, AT);

        assertThat(board.period()).hasToString("2024-M06");
        assertThat(board.rows()).allSatisfy(row -> assertThat(row.verdict().explanation().vi()).isNotBlank());
    }

    @Test
    void whatIsMissingIsNamed() {
        byte[] broken = "{\"plan\":\"p\",\"department\":\"d\",\"period\":\"2024-M13\",\"state\":\"APPROVED\"}"
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> submissions.read(broken, 1, AT)).isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("/period").hasMessageContaining("2024-M13");
    }
}
