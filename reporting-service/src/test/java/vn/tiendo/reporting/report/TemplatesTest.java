package vn.tiendo.reporting.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.TemplateFile.Broken;
import vn.tiendo.reporting.report.TemplateFile.Good;
import vn.tiendo.reporting.report.TemplateFile.Reading;
import vn.tiendo.reporting.table.domain.Table.Language;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesTest {

    private static final Path OURS = Path.of("src/main/resources/report-templates");

    @TempDir
    private Path own;

    @ParameterizedTest
    @CsvSource({"MONTHLY, 2024-M05, 2024-Q2", "QUARTERLY, 2024-Q4, 2024-M03", "SIX_MONTH, 2024-S1, 2024-S2",
        "NINE_MONTH, 2024-M09, 2024-M08", "THEMATIC, 2024-M05, 2024-Q2", "DEPARTMENT, 2024-M05, 2024-Q2",
        "SUPERVISION, 2024-M05, 2024-Q2", "CITY_COMPARISON, 2024-M06, 2024-Q2", "AD_HOC, 2024-M05, 2024-Q2", "YEARLY, 2024-A1, 2024-S1"})
    void eachKindThatComesWithTheServiceIsGoodAndReportsOnItsPeriods(String kind, String its, String none) {
        assertThat(templates().find(kind)).hasValueSatisfying(reading -> {
            var reach = ((Good) reading).template().reach();
            assertThat(reach.holds(Period.valueOf(its))).isTrue();
            assertThat(reach.holds(Period.valueOf(none))).isFalse();
            assertThat(((Good) reading).in(Language.EN)).isPresent();
        });
        assertThat(templates().kinds()).contains(kind);
    }

    @Test
    void aCopyInTheOwnFolderIsANewKindAndOneOfTheSameNameCountsBeforeOurs() throws IOException {
        String text = Files.readString(OURS.resolve("monthly.yaml")).replace("BÁO CÁO", "THÔNG BÁO");
        Files.writeString(own.resolve("cua-toi.yaml"), text);
        Files.writeString(own.resolve("monthly.yaml"), text);

        assertThat(templates().kinds()).contains("CUA_TOI", "MONTHLY", "YEARLY");
        for (String kind : List.of("CUA_TOI", "MONTHLY")) {
            assertThat(templates().find(kind)).hasValueSatisfying(
                reading -> assertThat(((Good) reading).template().kind()).isEqualTo("THÔNG BÁO"));
        }
    }

    @Test
    void aKindThatAnOfficeWordedInVietnameseOnlyIsNotThereInEnglish() throws IOException {
        String text = Files.readString(OURS.resolve("monthly.yaml"));
        Files.writeString(own.resolve("cua-toi.yaml"), text.substring(0, text.indexOf("\nen:")));

        assertThat(templates().find("CUA_TOI")).hasValueSatisfying(reading -> {
            assertThat(((Good) reading).languages()).containsExactly(Language.VI);
            assertThat(((Good) reading).in(Language.EN)).isEmpty();
        });
    }

    @Test
    void whatIsNoKindLeadsNowhere() {
        assertThat(templates().find("NO_SUCH")).isEmpty();
        assertThat(templates().find("../../application")).isEmpty();
        assertThat(templates().find("monthly")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        closing: .*                      | closing:                     | /monthly.yaml/closing         | required
        content: TASKS                   | content: POEM                | /monthly.yaml/parts/2/content | unknown-value
        \\{NEXT}                          | {LATER}                      | /monthly.yaml/parts/2/title   | unknown-placeholder
        content: GAPS                    | content: TASKS               | /monthly.yaml/parts           | gaps-come-last
        symbol:                          | sign:                        | /monthly.yaml/sign            | unknown-property
        length: MONTH                    | length: WEEK                 | /monthly.yaml/reach/length    | unknown-value
        - TASKS FOR \\{NEXT}              | ``                           | /monthly.yaml/en/parts        | out-of-range
        in \\{period} and tasks           | in {month}                   | /monthly.yaml/en/summary      | unknown-placeholder
        kind: BÁO CÁO                    | kind: "BÁO CÁO               | /monthly.yaml:                | not-yaml
        """)
    void whatIsWrongIsNamedByFileAndPlace(String part, String instead, String place, String code) throws IOException {
        String text = Files.readString(OURS.resolve("monthly.yaml")).replaceFirst(part, Matcher.quoteReplacement(instead));

        assertThat(flaws(TemplateFile.read("monthly", text))).anySatisfy(flaw -> {
            assertThat(flaw.pointer()).startsWith(place);
            assertThat(flaw.code()).isEqualTo(code);
        });
    }

    @Test
    void anEmptyFileLacksEverything() {
        assertThat(flaws(TemplateFile.read("monthly", ""))).extracting(Violation::pointer)
            .contains("/monthly.yaml/summary", "/monthly.yaml/parts", "/monthly.yaml/recipients");
        assertThat(flaws(TemplateFile.read("monthly", "- a\n- b"))).isNotEmpty();
    }

    private Templates templates() {
        return new Templates(new ReportProperties("http://localhost:8080", own, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, List.of(),
            Duration.ZERO, Duration.ZERO));
    }

    private static List<Violation> flaws(Reading reading) {
        return ((Broken) reading).violations();
    }
}
