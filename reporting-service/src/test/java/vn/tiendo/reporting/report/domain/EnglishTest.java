package vn.tiendo.reporting.report.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Difference.Aspect;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;
import vn.tiendo.reporting.report.domain.ReportContent.GroupLine;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportContent.TargetLine;
import vn.tiendo.reporting.report.domain.ReportFigures.Department;
import vn.tiendo.reporting.report.domain.ReportFigures.Owed;
import vn.tiendo.reporting.report.domain.ReportFigures.Remark;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;
import vn.tiendo.reporting.report.domain.ReportInput.Correction;
import vn.tiendo.reporting.report.domain.ReportInput.Party;
import vn.tiendo.reporting.report.domain.ReportInput.Resolution;
import vn.tiendo.reporting.report.domain.Since.CorrectedFigure;
import vn.tiendo.reporting.scoreboard.domain.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** Made of names without a Vietnamese letter, so that every such letter would be a word of ours that was forgotten. */
class EnglishTest {

    private static final Period MAY = Period.month(2024, 5);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 8);

    @ParameterizedTest
    @CsvSource({"monthly, 2024-M05", "quarterly, 2024-Q2", "six-month, 2024-S1", "nine-month, 2024-M09", "yearly, 2024-A1",
        "thematic, 2024-M05", "department, 2024-M05", "supervision, 2024-M05", "ad-hoc, 2024-M05"})
    void everyKindSaysAllOfItInEnglish(String kind, String period) {
        ReportContent content = ReportText.write(input(SampleReport.english(period, kind)), null);

        assertThat(texts(content).filter(text -> !text.replaceAll("NĐ-CP|NQ-HĐND|[“”≥\u00a0]", "").matches("\\p{ASCII}*"))).isEmpty();
        assertThat(content.language()).isEqualTo("en-US");
    }

    @Test
    void theHeadIsThatOfDecree30InItsOfficialTranslation() {
        ReportContent content = ReportText.write(SampleReport.english("2024-A1", "yearly"), null);

        assertThat(content.letterhead().superior()).isEqualTo("PEOPLE'S COMMITTEE OF THUẬN AN CITY");
        assertThat(content.letterhead().issuer()).containsExactly("PEOPLE'S COMMITTEE", "LÁI THIÊU WARD");
        assertThat(content.letterhead().state()).isEqualTo("SOCIALIST REPUBLIC OF VIET NAM");
        assertThat(content.summary()).isEqualTo(
            "Performance under the plan “Kế hoạch phát triển kinh tế - xã hội” in 2024 and tasks for 2025");
    }

    @Test
    void aSentenceTellsTheSameAsInVietnamese() {
        Results results = new Results(SampleReport.english("2024-A1", "yearly"));

        assertThat(results.sentence(SampleReport.row("KT-3.2", "Waste", Status.ON_TRACK))).isEqualTo("3.2. Waste: attained 96.4\u00a0% "
            + "(plan ≥\u00a098\u00a0%), 98.4\u00a0% of the plan of the year, due by now 97\u00a0%; assessment: on track.");
    }

    private static ReportInput input(ReportInput sample) {
        List<Row> rows = Stream.of(Status.values()).map(EnglishTest::row).toList();
        Difference difference = new Difference("KT-1", "One", Aspect.ATTAINED, null, "97.5");
        ReportInput made = new ReportInput("plan", "Plan", 2024, 1, 7, sample.period(), sample.from(), sample.to(), "Town", "City",
            new Resolution("34/NQ-HĐND", DAY, "Council"), Imprint.BLANK, List.of(new Section("KT", "1", "Economy", rows)),
            List.of(new Department("Police", 6, 5, 4, 1, List.of(MAY))), new Resolution("35/NQ-HĐND", DAY, "Council"),
            new Correction("id", 1, "05/BC", DAY, Stream.of(Aspect.values())
                .map(aspect -> new Difference("KT-1", "One", aspect, null, aspect == Aspect.STATUS ? "MET" : "2")).toList()), null,
            sample.template(), List.of(), sample.template().asks() == Template.Asks.DEPARTMENT ? new Party("police", "Police") : null,
            new Since(DAY, "04/BC", List.of(difference), List.of(new CorrectedFigure("KT-1", "One", "Police", MAY, "A", "1", "2", "Late"))), null,
            rows.stream().collect(Collectors.toMap(Row::id, _ -> "It would end at 90.")), Map.of());
        return made.over(sample.from(), sample.to());
    }

    private static Row row(Status status) {
        Row row = SampleReport.row("KT-" + status.ordinal(), "One", status);
        return new Row(row.id(), row.number(), row.title(), "%", row.required(), "Police", null, status, row.attained(), row.target(),
            row.expected(), row.share(), status == Status.MISSED, "As it says.", List.of(new Owed("Police", MAY)),
            List.of(new Remark("Police", MAY, Remark.Kind.ESTIMATED, ""), new Remark("Police", MAY, status == Status.NO_DATA
                ? Remark.Kind.NO_DATA : Remark.Kind.EXPLANATION, "Rain")), null);
    }

    private static Stream<String> texts(ReportContent content) {
        List<String> texts = new ArrayList<>(List.of(content.kind(), content.summary(), content.opening(), content.closing(),
            content.letterhead().toString(), content.recipients().toString(), content.author(), String.valueOf(content.draft())));
        texts.addAll(content.grounds());
        texts.addAll(content.signature().authority());
        content.parts().forEach(part -> {
            texts.add(part.title());
            part.blocks().forEach(block -> texts.add(switch (block) {
                case Heading heading -> heading.title();
                case Paragraph(var text) -> text;
                case Item(var text, _) -> text;
                case Chart chart -> chart.toString();
            }));
        });
        texts.addAll(List.of(content.appendix().title(), content.appendix().caption(), content.appendix().reference()));
        content.appendix().columns().forEach(column -> texts.add(column.title()));
        content.appendix().lines().forEach(line -> texts.addAll(switch (line) {
            case GroupLine(_, var title) -> List.of(title);
            case TargetLine target -> target.cells();
        }));
        return texts.stream();
    }
}
