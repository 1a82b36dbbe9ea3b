package vn.tiendo.reporting.publicpage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.publicpage.domain.FindIssues.File;
import vn.tiendo.reporting.publicpage.domain.FindIssues.Issue;
import vn.tiendo.reporting.publicpage.domain.SamplePlan;
import vn.tiendo.reporting.scoreboard.domain.ListScoreboards.Listed;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.table.domain.Table.Language;

import static org.assertj.core.api.Assertions.assertThat;

class PlanPageTest {

    /** What the gateway's tests look at in a browser. */
    private static final Path EXAMPLE = Path.of("contract/public-page.example.html");
    private static final String SITE = "https://tiendo.example.vn";
    private static final Scoreboard PLAN = SamplePlan.scoreboard();
    private static final Issue CORRECTED = issue("05/BC-UBND", 1, true);
    private static final Issue LAST = issue("07/BC-UBND", 2, false);

    private static Issue issue(String symbol, int edition, boolean replaced) {
        return issue(symbol, Language.VI, edition, replaced);
    }

    private static Issue issue(String symbol, Language language, int edition, boolean replaced) {
        String id = "0f3a3f0e-7f5e-4f0a-9f5e-1d7f6a3b2c1" + edition;
        return new Issue(id, symbol, LocalDate.of(2024, 6, 18), SamplePlan.JUNE, language, edition, replaced,
                SITE + "/api/v1/reports/" + id + "/proof", List.of(new File("pdf", "5d41402abc4b2a76b9719d911017c592".repeat(2), 4711)));
    }

    private static Listed listed(int year) {
        return new Listed("lai-thieu-" + year, PLAN.unit(), PLAN.unitName(), year, "Kế hoạch", null, 1, PLAN.summary());
    }

    private static PlanPage.Content content(Scoreboard scoreboard) {
        return new PlanPage.Content(scoreboard, null, scoreboard.period(), List.of(LAST, CORRECTED), List.of(listed(2023), listed(2024)), true);
    }

    private static String page(PlanPage.Content content, Language language) {
        return PlanPage.write(content, PageWords.in(language), SITE);
    }

    @Test
    void aFigureThatIsNoNumberIsSaidInWords() {
        Row row = PLAN.sections().getFirst().targets().getFirst();
        Row assessed = new Row(row.id(), row.number(), row.title(), row.text(), row.unitOfMeasure(), row.required(), row.responsible(),
                row.partOf(), row.indicator(), row.interpretation(), row.weight(), List.of(new Row.Point(SamplePlan.JUNE, null,
                        "ACHIEVED, PARTLY")), row.notes(), row.verdict());
        Scoreboard board = new Scoreboard(PLAN.plan(), PLAN.unit(), PLAN.unitPath(), PLAN.unitName(), PLAN.year(), PLAN.title(),
                PLAN.resolution(), PLAN.amendment(), PLAN.planVersion(), PLAN.basis(), PLAN.period(), PLAN.version(), PLAN.updatedAt(),
                PLAN.summary(), List.of(Scoreboard.Section.of("S", "1", "Lĩnh vực", List.of(assessed))), PLAN.departments());

        assertThat(page(content(board), Language.VI)).contains("đạt, đạt một phần</li>").doesNotContain("ACHIEVED");
        assertThat(page(content(board), Language.EN)).contains("achieved, partly</li>");
    }

    /** Written anew with -Dexample.write=true. */
    @Test
    void theExampleOfTheContractIsWhatIsWritten() throws IOException {
        String page = page(content(PLAN), Language.VI);
        if (Boolean.getBoolean("example.write")) {
            Files.writeString(EXAMPLE, page);
        }

        assertThat(page).isEqualTo(Files.readString(EXAMPLE));
    }

    @Test
    void whatWasMissedSaysWhy() {
        assertThat(page(content(PLAN), Language.VI)).contains("Mưa kéo dài nên xe không vào được hẻm.",
                "Đạt 1.234,5 % so với yêu cầu từ 98 % trở lên");
    }

    @Test
    void bothLanguagesLeadToEachOtherAndWriteNumbersTheirOwnWay() {
        String vi = page(content(PLAN), Language.VI);
        String en = page(content(PLAN), Language.EN);

        assertThat(vi).contains("<html lang=\"vi\">", "href=\"/public/lai-thieu-2024?lang=en\"", "1.234,5\u00a0%", "98,4\u00a0%");
        assertThat(en).contains("<html lang=\"en\">", "href=\"/public/lai-thieu-2024\"", "1,234.5\u00a0%", "98.4\u00a0%",
                "2 of 8 targets met", "No.");
        assertThat(vi).contains("tính đến hết tháng 6/2024", ">tháng 5<");
        assertThat(en).contains("up to the end of June 2024", ">May<");
    }

    @Test
    void theAddressCanBeSharedWithTitleDescriptionAndPicture() {
        assertThat(page(content(PLAN), Language.VI)).contains(
                "property=\"og:title\" content=\"Phường Lái Thiêu: kế hoạch năm 2024\"",
                "property=\"og:image\" content=\"" + SITE + "/public/lai-thieu-2024/card.png\"",
                "name=\"description\" content=\"2/8 chỉ tiêu đạt và vượt, trong đó 1 vượt.",
                "rel=\"canonical\" href=\"" + SITE + "/public/lai-thieu-2024\"");
    }

    @Test
    void aPastPeriodKeepsItsOwnAddressInDownloadsAndLanguages() {
        var past = new PlanPage.Content(PLAN, SamplePlan.JUNE, SamplePlan.JUNE.yearBefore(), List.of(), List.of(), false);

        assertThat(page(past, Language.EN)).contains("period=2024-M06", "?format=csv&amp;language=en&amp;period=2024-M06",
                "No report has been issued yet.");
    }

    @Test
    void reportsInEnglishSaySo() {
        var both = new PlanPage.Content(PLAN, null, PLAN.period(), List.of(LAST, issue("07/BC-UBND", Language.EN, 1, false)), List.of(), false);

        assertThat(page(both, Language.VI)).containsOnlyOnce("bằng tiếng Anh");
        assertThat(page(both, Language.EN)).containsOnlyOnce("in English");
        assertThat(page(content(PLAN), Language.VI)).doesNotContain("bằng tiếng Anh");
    }

    @Test
    void whatComesFromNamesIsTextAndNeverMarkup() {
        String page = page(content(SamplePlan.evil()), Language.VI);

        assertThat(page).doesNotContain("<script>alert", "\u0000").contains("&lt;script&gt;alert(&#39;x&#39;)");
    }

    @Test
    void itSaysInASentenceHowTheYearIsGoing() {
        assertThat(page(content(PLAN), Language.VI)).containsPattern("Đến nay \\d chỉ tiêu đúng tiến độ; \\d chỉ tiêu chậm, có nguy cơ hoặc không đạt; \\d chỉ tiêu chưa");
        assertThat(page(content(PLAN), Language.EN)).containsPattern("Targets so far: \\d on track; \\d off track, at risk or missed; \\d that cannot be judged yet");
    }

    @Test
    void thePageOfAWholePlanIsSmall() {
        assertThat(page(content(PLAN), Language.VI).getBytes(StandardCharsets.UTF_8).length / PLAN.rows().count()).isLessThan(2_500);
    }
}
