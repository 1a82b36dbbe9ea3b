package vn.tiendo.gateway.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A reviewer approves what departments sent, or sends it back. */
@PageTest
class ApproveIT {

    private static final String APRIL = FakeFigures.PLAN + "/cong-an/2025-M04";
    private static final String MAY = FakeFigures.PLAN + "/cong-an/2025-M05";
    private static final String OWN = FakeFigures.PLAN + "/van-phong/2025-M06";

    /** More time begins today at the earliest. */
    private static final LocalDate IN_A_MONTH = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusMonths(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Chromium chromium;
    private final FakeFigures figures = City.DELEGATIONS.figures();

    ApproveIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @BeforeEach
    void send() {
        figures.enter(MAY, "APPROVED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':90}}");
        figures.enter(FakeFigures.JUNE, "SUBMITTED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':710},'explanation':'Thu theo đợt'}");
        figures.sendBack(FakeFigures.JUNE, "Xem lại");
        figures.enter(FakeFigures.JUNE, "SUBMITTED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':71},'reason':'Thừa một chữ số'}");
        figures.enter(APRIL, "SUBMITTED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':5}}");
        figures.of(APRIL).put("approvedAt", "2025-05-20T02:00:00Z");
        figures.enter(OWN, "SUBMITTED", "kiem-tra", "{'target':'KT-1','value':{'kind':'NUMBER','number':5}}");
    }

    @Test
    void correctionsOfWhatWasApprovedComeFirst() {
        var page = chromium.open("/approve", Person.REVIEWER);

        assertThat(page.locator(".waiting tbody tr")).hasCount(3);
        assertThat(page.locator(".waiting tbody tr").first()).containsText("tháng 4/2025");
        assertThat(page.locator(".waiting tbody tr").first()).containsText("Sửa số đã duyệt");
    }

    @Test
    void manyAreApprovedAtOnceAndOnesOwnAreNotEvenTried() {
        var page = chromium.open("/approve", Person.REVIEWER);

        page.locator(".waiting thead input").check();
        page.locator("[data-does=approve]").click();

        assertThat(page.locator(".said.partly")).containsText("Đã duyệt 2 báo cáo; 1 báo cáo không duyệt được");
        assertThat(page.locator("main h1")).isFocused();
        assertThat(page.locator(".waiting tbody tr")).hasCount(1);
        assertThat(page.locator(".waiting .outcome")).hasText("Có số liệu do chính bạn nhập; cần một người khác duyệt.");
        assertThat(figures.of(OWN).get("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void aCorrectionShowsWhatStoodThereBeforeAndWhyBesideTheLastPeriod() {
        var page = opened(FakeFigures.JUNE);
        var row = page.locator("tr[data-row=KT-1]");

        assertThat(page.locator(".reviewed tbody").first()).containsText("Đã sửa (1)");
        assertThat(row.locator(".before")).hasText("90");
        assertThat(row.locator(".now")).hasText("71");
        assertThat(row.locator(".change")).containsText("−19");
        assertThat(row.locator(".change")).containsText("−21,1\u00a0%");
        assertThat(row.locator(".why")).containsText("Trước khi sửa: 710 → 71");
        assertThat(row.locator(".why")).containsText("Thừa một chữ số");
        assertThat(page.locator("tr[data-row=AN-1] .now")).hasText("chưa báo cáo");
    }

    @Test
    void oneIsApprovedByKeyboardAndThenSingleFiguresCanBeOpenedAgain() {
        var page = opened(FakeFigures.JUNE);
        page.locator("[data-does=approve]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".said")).containsText("Đã duyệt báo cáo.");
        assertThat(page.locator("main h1")).isFocused();

        page.locator("tr[data-row=KT-1] input").check();
        page.locator("[data-does=reopen]").click();
        page.locator("#reason").fill("Số thu còn thiếu");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("Đã mở lại 1 chỉ tiêu.");
        assertThat(page.locator(".standing")).hasText("Số thu còn thiếu");
        assertThat(figures.of(FakeFigures.JUNE).at("/open/0/target").asString()).isEqualTo("KT-1");
    }

    @Test
    void sendingBackAsksForTheReason() {
        var page = opened(FakeFigures.JUNE);
        page.locator("[data-does=sendBack]").click();

        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#reason-error")).isVisible();
        page.locator("#reason").fill("Thiếu giải trình");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("Đã trả lại báo cáo.");
        assertThat(page.locator("main h1")).isFocused();
        assertThat(figures.of(FakeFigures.JUNE).get("sentBackReason").asString()).isEqualTo("Thiếu giải trình");
    }

    @Test
    void onesOwnFiguresCannotBeApprovedAndSaySo() {
        var page = opened(OWN);

        assertThat(page.locator("[data-does=approve]")).isDisabled();
        assertThat(page.locator("#own")).containsText("cần một người khác duyệt");
    }

    @Test
    void whatChangedMeanwhileIsShownBeforeItIsDecidedOn() {
        var page = opened(FakeFigures.JUNE);
        assertThat(page.locator("tr[data-row=KT-1] .now")).hasText("71");
        figures.enter(FakeFigures.JUNE, "SUBMITTED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':72},'reason':'Sửa nữa'}");

        page.locator("[data-does=approve]").click();

        assertThat(page.locator(".said.partly")).containsText("vừa được người khác thay đổi");
        assertThat(page.locator("tr[data-row=KT-1] .now")).hasText("72");
        assertThat(figures.of(FakeFigures.JUNE).get("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void whatWasApprovedBeforeIsShownBesideItsCorrectionHoweverOftenItWasChangedSince() {
        figures.enter(APRIL, "SUBMITTED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':6}}");
        figures.of(APRIL).put("approvedAt", "2025-06-13T02:00:00Z");
        figures.enter(APRIL, "SUBMITTED", "can-bo-cong-an", "{'target':'KT-1','value':{'kind':'NUMBER','number':7},'reason':'Nhầm lần nữa'}");

        var page = opened(APRIL);

        assertThat(page.locator("tr[data-row=KT-1] .why")).containsText("Trước khi sửa: 5 → 7");
    }

    @Test
    void whatTheServiceDoubtsComesBeforeTheRestWithWhatItSays() {
        figures.enter(MAY, "APPROVED", "can-bo-cong-an", "{'target':'AN-1','value':{'kind':'COUNT','count':4}}");
        figures.enter(FakeFigures.JUNE, "SUBMITTED", "can-bo-cong-an", "{'target':'AN-1','value':{'kind':'COUNT','count':4000000000000}}");

        var page = opened(FakeFigures.JUNE);

        var doubtful = page.locator(".reviewed tbody").nth(1);
        assertThat(doubtful).containsText("Khác thường so với các kỳ trước, hãy xem kỹ (1)");
        assertThat(doubtful.locator("tr[data-row=AN-1] .at-risk")).hasText("khác xa các kỳ trước");
        assertThat(page.locator(".reviewed .at-risk")).hasCount(1);
    }

    @Test
    void aReviewerOpensTheFilesAndOccurrencesOfAFigureAndTalksAboutIt() {
        var file = figures.evidence().keep("AN-1", "bien-ban.pdf");
        figures.enter(FakeFigures.JUNE, "SUBMITTED", "can-bo-cong-an", "{'target':'AN-1','value':{'kind':'COUNT','count':1,'occurrences':[{'on':'2025-06-03','note':'chợ'}]},'evidence':['"
                + file + "']}");
        var page = opened(FakeFigures.JUNE);
        var row = page.locator("tr[data-row=AN-1]");
        assertThat(row.locator(".files a")).hasAttribute("href", "/api/v1/evidence/" + file + "/content");
        assertThat(row.locator(".now")).containsText("03/06/2025: chợ");

        row.locator("[data-does=talk]").click();
        page.locator(".thread textarea").fill("Đã xem biên bản");
        page.locator("[data-does=say]").click();

        assertThat(page.locator(".thread li")).containsText("Đã xem biên bản");
        assertThat(row.locator("[data-does=talk]")).hasText("Ý kiến (1)");
        assertThat(figures.comments().texts()).containsExactly("Đã xem biên bản");
    }

    @Test
    void whoIsLateIsSeenAtOnceAndGetsMoreTimeWithAReason() {
        figures.enter(FakeFigures.PLAN + "/cong-an/2025-Q1", "DRAFT", "can-bo-cong-an");
        var page = chromium.open("/approve", Person.REVIEWER);
        assertThat(page.locator("[data-list=overdue] summary")).hasText("Quá hạn chưa gửi (1)");

        page.locator("[data-list=overdue] [data-does=extend]").click();
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#until-error")).isVisible();
        page.locator("#until").fill("2025-04-20");
        page.locator("#reason").fill("Chờ số của Kho bạc");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#until-error")).containsText("Ngày này đã qua");
        page.locator("#until").fill(IN_A_MONTH.toString());
        page.locator("#reason").fill("Chờ số của Kho bạc");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".said")).containsText("đến hết ngày " + DAY.format(IN_A_MONTH));
        assertThat(figures.of(FakeFigures.PLAN + "/cong-an/2025-Q1").at("/extension/reason").asString()).isEqualTo("Chờ số của Kho bạc");
    }

    @Test
    void aDepartmentThatSentNothingYetIsOpenedAndGetsMoreTime() {
        var page = opened(FakeFigures.PLAN + "/cong-an/2025-A1");
        assertThat(page.locator(".empty")).hasText("Chưa có báo cáo nào cho kỳ này.");

        page.locator("[data-does=extend]").click();
        page.locator("#until").fill(IN_A_MONTH.toString());
        page.locator("#reason").fill("Nghỉ lễ");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator(".standing").first()).hasText("Được gia hạn đến hết ngày " + DAY.format(IN_A_MONTH) + ": Nghỉ lễ");
    }

    private Page opened(String submission) {
        return chromium.open("/approve/" + submission, Person.REVIEWER);
    }
}
