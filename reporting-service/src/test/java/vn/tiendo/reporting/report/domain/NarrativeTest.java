package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.report.domain.Difference.Aspect;
import vn.tiendo.reporting.report.domain.Passage.Kind;
import vn.tiendo.reporting.report.domain.Report.Frozen;
import vn.tiendo.reporting.report.domain.Report.Person;
import vn.tiendo.reporting.report.domain.Report.Refusal;
import vn.tiendo.reporting.report.domain.Report.State;
import vn.tiendo.reporting.report.domain.Report.Writing;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.scoreboard.domain.Status;

import static org.assertj.core.api.Assertions.assertThat;

class NarrativeTest {

    private static final Instant AT = Instant.parse("2024-06-18T03:00:00Z");
    private static final Person BINH = new Person("binh", "Bình");
    private static final Person HOA = new Person("hoa", "Hoa");
    private static final Row MET = SampleReport.row("KT-1", "Thu gom rác", Status.MET);
    private static final Row LATE = SampleReport.row("KT-2", "Hộ nghèo", Status.OFF_TRACK);
    private static final int SHORTCOMINGS = 2;

    private final ReportInput input = input(MET, LATE);
    private final Passage heading = Passage.on(List.of(), Kind.HEADING, "Khó khăn");
    private final Passage words = Passage.on(List.of(LATE), Kind.ITEM, "Vốn về chậm hai tháng.");
    private final ReportInput written = input.narrated(new Written(SHORTCOMINGS, List.of(heading, words)));

    @Test
    void everyPartButTheGapsMayBeWorded() {
        assertThat(Narrative.of(input)).extracting(Narrative.Part::number).containsExactly(1, 2, 3);
        assertThat(Narrative.of(input)).noneMatch(Narrative.Part::written);
    }

    @Test
    void eachParagraphOfTheRulesNamesTheTargetsThatItStandsOn() {
        assertThat(part(input, 1).passages().getFirst().basis()).extracting(Passage.Basis::target).containsExactly("KT-1", "KT-2");
        assertThat(part(input, SHORTCOMINGS).passages()).filteredOn(passage -> passage.kind() == Kind.ITEM)
            .allSatisfy(passage -> assertThat(passage.basis()).extracting(Passage.Basis::target).containsExactly("KT-2"));
    }

    @Test
    void whatSomebodyWroteStandsInItsPlaceAndTheFiguresStay() {
        var blocks = ReportText.write(written, null).parts().get(SHORTCOMINGS - 1).blocks();

        assertThat(blocks).containsExactly(new Heading("1.", "Khó khăn"), new Item("Vốn về chậm hai tháng.", false));
        assertThat(ReportText.write(written, null).appendix()).isEqualTo(ReportText.write(input, null).appendix());
        assertThat(part(written.withoutText(SHORTCOMINGS), SHORTCOMINGS)).isEqualTo(part(input, SHORTCOMINGS));
    }

    @Test
    void ofTheResultsOnlyTheAssessmentIsWorded() {
        ReportInput assessed = input.narrated(new Written(1, List.of(Passage.on(List.of(MET), Kind.PARAGRAPH, "Một nửa năm tốt."))));

        var blocks = ReportText.write(assessed, null).parts().getFirst().blocks();

        assertThat(blocks).startsWith(new Heading("1.", "Đánh giá chung"), new ReportContent.Paragraph("Một nửa năm tốt."),
            new Heading("2.", "Lĩnh vực kinh tế"));
        assertThat(part(input, 1).takes(Kind.HEADING)).isFalse();
    }

    @Test
    void aFigureThatChangedUnderWordsIsTold() {
        ReportInput retaken = input(MET, reaching(LATE, "97.5")).narrated(written.narrative());

        assertThat(Narrative.stale(retaken)).containsExactly(new Difference("KT-2", "Hộ nghèo", Aspect.ATTAINED, "96.4", "97.5"));
        assertThat(Narrative.stale(input(reaching(MET, "99"), LATE).narrated(written.narrative()))).isEmpty();
        assertThat(Narrative.stale(input(MET).narrated(written.narrative()))).extracting(Difference::aspect).containsExactly(Aspect.ROW);
    }

    @Test
    void whoeverWroteAPartDoesNotReviewItAndStaleWordsAreNotReviewed() {
        Report draft = report(input).written(frozen(written), new Writing(SHORTCOMINGS, HOA, AT));

        assertThat(draft.refusesReview(HOA)).hasValue(Refusal.OWN_REPORT);
        assertThat(draft.refusesReview(new Person("lan", "Lan"))).isEmpty();
        Report stale = draft.retaken(frozen(input(MET, reaching(LATE, "97.5")).narrated(written.narrative())), AT);
        assertThat(stale.refusesReview(new Person("lan", "Lan"))).hasValue(Refusal.STALE_NARRATIVE);
        assertThat(stale.unwritten(frozen(input), SHORTCOMINGS).refusesReview(HOA)).isEmpty();
    }

    @Test
    void whatWasReviewedIsADraftAgainWhenItsWordsChange() {
        Report reviewed = report(input).reviewed(HOA, AT);

        Report again = reviewed.written(frozen(written), new Writing(SHORTCOMINGS, BINH, AT));

        assertThat(again.state()).isEqualTo(State.DRAFT);
        assertThat(again.version()).isEqualTo(reviewed.version() + 1);
    }

    private static Narrative.Part part(ReportInput input, int number) {
        return Narrative.part(input, number).orElseThrow();
    }

    private static ReportInput input(Row... rows) {
        return SampleReport.input(Imprint.BLANK, List.of(SampleReport.section(rows)));
    }

    private static Row reaching(Row row, String attained) {
        return new Row(row.id(), row.number(), row.title(), row.unitOfMeasure(), row.required(), row.responsible(), row.partOf(),
            row.status(), new BigDecimal(attained), row.target(), row.expected(), row.share(), row.finalForYear(),
            row.explanation(), row.missing(), row.remarks(), null);
    }

    private static Frozen frozen(ReportInput input) {
        return new Frozen("{}", "0", input);
    }

    private static Report report(ReportInput input) {
        return new Report("r", 1, "SIX_MONTH", "lai-thieu-2024", "lai-thieu", List.of("lai-thieu"), "2024-S1", AT, BINH, frozen(input),
            null, null, List.of());
    }
}
