package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.plan.resolution.domain.ReadRule.AtLeast;
import vn.tiendo.plan.resolution.domain.ReadRule.AtMost;
import vn.tiendo.plan.resolution.domain.ReadRule.BetterThanLastYear;
import vn.tiendo.plan.resolution.domain.ReadRule.Between;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeFrom;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeUnit;
import vn.tiendo.plan.resolution.domain.ReadRule.Direction;
import vn.tiendo.plan.resolution.domain.ReadRule.DoneBy;
import vn.tiendo.plan.resolution.domain.ReadRule.MeetAssigned;
import vn.tiendo.plan.resolution.domain.ReadRule.NoneOccur;
import vn.tiendo.plan.resolution.domain.ReadRule.RatedAtLeast;

import static org.assertj.core.api.Assertions.assertThat;

/** Wordings that were once read wrongly. */
class WordingsTest {

    @Test
    void allSectionsOfWhatAnArticleAnnouncesAreRead() {
        var draft = ResolutionReader.read("""
                Điều 1. Thông qua nhiệm vụ năm 2025 với các chỉ tiêu chủ yếu sau:
                1. Các chỉ tiêu kinh tế
                a) Thu ngân sách 12.450 triệu đồng.
                2. Quốc phòng, an ninh
                Không để xảy ra điểm nóng về an ninh trật tự.
                Điều 2. Giao Ủy ban nhân dân xã tổ chức thực hiện 100% nội dung Nghị quyết.
                """);

        assertThat(draft.sections()).extracting(DraftSection::title)
                .containsExactly("Các chỉ tiêu kinh tế", "Quốc phòng, an ninh");
        assertThat(draft.targets()).hasSize(2);
        assertThat(draft.targets().getLast().rule()).isEqualTo(new NoneOccur());
    }

    @Test
    void aRowThatIsNamedByItsCutSaysByHowMuch() {
        var draft = ResolutionReader.read("Các chỉ tiêu chủ yếu năm 2024\n"
                + "STT\tChỉ tiêu\tĐVT\tTH năm 2023\tKế hoạch 2024\n1\tTỷ lệ hộ nghèo giảm\t%\t1,4\t1,2\n");

        assertThat(draft.targets()).singleElement().satisfies(target -> assertThat(target.rule()).isEqualTo(
                new ChangeFrom(Direction.DECREASE, ChangeUnit.POINTS, new BigDecimal("1.2"), null, false)));
    }

    @Test
    void aTableAloneTellsTheYearOfItsPlanByItsHead() {
        var draft = ResolutionReader.read("STT\tChỉ tiêu\tĐVT\tTH năm 2023\tKế hoạch 2024\n"
                + "1\tThu ngân sách nhà nước\tTỷ đồng\t8.950\t9.500\n2\tXã đạt chuẩn nông thôn mới\tXã\t54\t58\n");

        assertThat(draft.letterhead().year()).isEqualTo(2024);
        assertThat(draft.targets()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Không để xảy ra trên 02 vụ cháy | 2", "Không để xảy ra quá 02 vụ cháy | 2",
        "Không để tỷ lệ học sinh bỏ học trên 0,1% | 0.1", "Không để tỷ lệ hồ sơ trễ hạn cao hơn 0,5% | 0.5",
        "Không để số vụ tai nạn giao thông vượt quá 12 vụ | 12"})
    void whatMayNotBeExceededIsACeiling(String text, BigDecimal most) {
        var target = only(text);

        assertThat(target.rule()).isEqualTo(new AtMost(most, false));
        assertThat(target.warnings()).isEmpty();
    }

    @Test
    void whatMayNotFallBelowIsAFloor() {
        assertThat(only("Không để tỷ lệ bao phủ bảo hiểm y tế dưới 95%").rule()).isEqualTo(new AtLeast(BigDecimal.valueOf(95), false));
        assertThat(only("Không để tỷ lệ hộ nghèo từ 5% trở lên").rule()).isEqualTo(new AtMost(BigDecimal.valueOf(5), true));
    }

    @Test
    void aNumberThatMayNotBeIsAskedAbout() {
        assertThat(only("Không để xảy ra 02 vụ cháy")).satisfies(target -> {
            assertThat(target.rule()).isEqualTo(new AtMost(BigDecimal.valueOf(2), false));
            assertThat(target.warnings()).contains("“Không để”: kiểm tra lại mức này là sàn hay trần.");
        });
    }

    @Test
    void whatMayNotHappenDoesNotTurnTheNumberAfterTheCommaAround() {
        assertThat(targets("Không để xảy ra điểm nóng, tỷ lệ giải quyết đơn thư đạt trên 95%").getLast().rule())
                .isEqualTo(new AtLeast(BigDecimal.valueOf(95), true));
    }

    @Test
    void aNumberInANameKeepsItsWords() {
        var target = only("tỷ lệ sinh con thứ 3 trở lên không quá 5%");

        assertThat(target.title()).isEqualTo("Tỷ lệ sinh con thứ 3 trở lên");
        assertThat(target.rule()).isEqualTo(new AtMost(BigDecimal.valueOf(5), false));
    }

    @Test
    void fivePerCentOverTheAssignedFigureIsNoFloorOfFivePerCent() {
        var target = only("Thu ngân sách đạt và vượt 5% so với dự toán Thành phố giao");

        assertThat(target.rule())
                .isEqualTo(new ChangeFrom(Direction.INCREASE, ChangeUnit.PERCENT, BigDecimal.valueOf(5), null, false));
        assertThat(target.warnings()).anyMatch(warning -> warning.contains("số được giao"));
    }

    @Test
    void aShareIsOfItsPopulation() {
        assertThat(List.of(only("Tỷ lệ hộ nghèo giảm còn dưới 1,2%"), only("Tỷ lệ tham gia bảo hiểm y tế đạt trên 95% dân số")))
                .extracting(target -> target.quantity().numerator() + " / " + target.quantity().denominator())
                .containsExactly("hộ nghèo / hộ", "tham gia bảo hiểm y tế / dân số");
        assertThat(only("Giữ vững 03/03 trường đạt chuẩn quốc gia").title()).isEqualTo("Giữ vững trường đạt chuẩn quốc gia");
    }

    @Test
    void aTitleEndsWhereTheTextBegins() {
        var draft = ResolutionReader.read("""
                HỘI ĐỒNG NHÂN DÂN XÃ TÂN THÀNH
                Số: 15/NQ-HĐND
                NGHỊ QUYẾT
                Về nhiệm vụ phát triển kinh tế - xã hội năm 2024
                I. ĐÁNH GIÁ TÌNH HÌNH NĂM 2023
                Năm 2023, tổng giá trị sản xuất đạt 812 tỷ đồng.
                II. CHỈ TIÊU NĂM 2024
                1. Thu nhập bình quân đầu người: 63 triệu đồng/năm trở lên.
                """);

        assertThat(draft.letterhead().title()).isEqualTo("Về nhiệm vụ phát triển kinh tế - xã hội năm 2024");
        assertThat(draft.letterhead().year()).isEqualTo(2024);
    }

    @Test
    void aResolutionMayNameItselfInOneSentence() {
        var letterhead = ResolutionReader.read("Nghị quyết số 28/NQ-HĐND ngày 11/12/2024 của HĐND thành phố Thủ Đức về kế "
                + "hoạch phát triển kinh tế - xã hội năm 2025\n\n1. Chỉ tiêu: 100% hộ dân được cấp nước sạch.").letterhead();

        assertThat(letterhead.issuer()).isEqualTo("Hội đồng nhân dân thành phố Thủ Đức");
        assertThat(letterhead.title()).isEqualTo("về kế hoạch phát triển kinh tế - xã hội năm 2025");
        assertThat(letterhead.year()).isEqualTo(2025);
    }

    @Test
    void aVerbAloneIsNoTarget() {
        assertThat(only("Kiềm chế, giảm ít nhất 5% số vụ phạm pháp hình sự so với năm 2023").rule()).isEqualTo(
                new ChangeFrom(Direction.DECREASE, ChangeUnit.PERCENT, BigDecimal.valueOf(5), null, false));
        assertThat(only("100% tin báo, tố giác tội phạm được tiếp nhận, giải quyết").title())
                .isEqualTo("Tỷ lệ tin báo, tố giác tội phạm được tiếp nhận, giải quyết");
    }

    @Test
    void theThreeCountsOfAccidentsAreComponentsOfOneTarget() {
        assertThat(only("Giảm tai nạn giao thông cả 3 tiêu chí: số vụ, số người chết và số người bị thương").rule()).isEqualTo(
                new BetterThanLastYear(Direction.DECREASE, List.of("số vụ", "số người chết", "số người bị thương")));
    }

    @Test
    void partsInBracketsAreTargetsNamedAfterTheirTotal() {
        var targets = targets("Tổng thu ngân sách đạt 6.245 tỷ đồng (trong đó: thu nội địa 5.995 tỷ đồng; thu từ xuất nhập khẩu "
                + "hàng hóa qua biên giới 250 tỷ đồng)");

        assertThat(targets).extracting(DraftTarget::title).containsExactly("Tổng thu ngân sách",
                "Tổng thu ngân sách: thu nội địa", "Thu từ xuất nhập khẩu hàng hóa qua biên giới");
        assertThat(targets).extracting(DraftTarget::parent).containsExactly(null, "1.a", "1.a");
    }

    @Test
    void aRangePerYearIsNamedWithoutItsNumbers() {
        var target = only("Tốc độ tăng trưởng GRDP (theo giá so sánh 2010) đạt 6,5 - 7%/năm");

        assertThat(target.title()).isEqualTo("Tốc độ tăng trưởng GRDP (theo giá so sánh 2010)");
        assertThat(target.quantity().unit()).isEqualTo("%");
    }

    @Test
    void sharesOfAStructureAreNamedByIt() {
        assertThat(targets("Cơ cấu kinh tế: nông, lâm nghiệp và thủy sản chiếm 30,5%; dịch vụ chiếm 46%"))
                .extracting(DraftTarget::title).containsExactly("Cơ cấu kinh tế: nông, lâm nghiệp và thủy sản",
                        "Cơ cấu kinh tế: dịch vụ");
    }

    @Test
    void anItemWithPartsIsNoFieldWhereOthersHaveNone() {
        var draft = ResolutionReader.read("""
                B. CÁC CHỈ TIÊU CHỦ YẾU NĂM 2025
                I. VỀ KINH TẾ - NGÂN SÁCH
                1. Thu ngân sách:
                a) Tổng thu ngân sách trên địa bàn đạt 152,5 tỷ đồng trở lên;
                b) Tỷ lệ giải ngân đạt tối thiểu 95% kế hoạch vốn.
                2. Tiết kiệm tối thiểu 10% chi thường xuyên.
                II. VỀ VĂN HÓA - XÃ HỘI
                1. Tỷ lệ hộ nghèo dưới 1%.
                """);

        assertThat(draft.sections()).extracting(DraftSection::number).containsExactly("I", "II");
        assertThat(draft.targets()).extracting(DraftTarget::section).containsExactly("1", "1", "1", "2");
    }

    @Test
    void aCutByAFractionIsAPercentage() {
        var target = only("Giảm 1/3 số người nghiện ma túy ngoài cộng đồng");

        assertThat(target.rule()).isEqualTo(
                new ChangeFrom(Direction.DECREASE, ChangeUnit.PERCENT, new BigDecimal("33.33"), null, false));
        assertThat(target.warnings()).anyMatch(warning -> warning.contains("phân số"));
    }

    @Test
    void aFractionOfAllIsAShareAndTimesAreAGrowth() {
        var share = only("Trên 2/3 số khu phố đạt chuẩn khu phố văn hóa");
        var growth = only("Số doanh nghiệp thành lập mới tăng ít nhất 1,5 lần so với năm 2024");

        assertThat(share.rule()).isEqualTo(new AtLeast(new BigDecimal("66.67"), true));
        assertThat(share.quantity().unit()).isEqualTo("%");
        assertThat(growth.rule()).isEqualTo(
                new ChangeFrom(Direction.INCREASE, ChangeUnit.PERCENT, BigDecimal.valueOf(50), null, false));
        assertThat(List.of(share, growth)).allSatisfy(target -> assertThat(target.warnings()).isNotEmpty());
        assertThat(only("4/6 khu phố đạt chuẩn").rule()).isEqualTo(new AtLeast(BigDecimal.valueOf(4), false));
    }

    @Test
    void whatIsNotToFallBelowLastYearsIsATargetOfThisYear() {
        assertThat(targets("Duy trì tỷ lệ bao phủ bảo hiểm y tế không thấp hơn mức năm 2024 (96,2%)")).hasSize(1);
    }

    @Test
    void spendingIsNotToExceedWhatWasAssigned() {
        assertThat(only("Chi ngân sách không vượt quá dự toán được giao").rule())
                .isEqualTo(new AtMost(BigDecimal.valueOf(100), false));
        assertThat(only("Thu ngân sách đạt và vượt dự toán được giao").rule()).isInstanceOf(MeetAssigned.class);
    }

    @Test
    void boysForAHundredGirlsAreOneNumber() {
        var target = only("Tỷ số giới tính khi sinh dưới 112 bé trai/100 bé gái");

        assertThat(target.rule()).isEqualTo(new AtMost(BigDecimal.valueOf(112), true));
        assertThat(target.quantity().unit()).isEqualTo("bé trai/100 bé gái");
    }

    @Test
    void billionsAloneAreMoneyAndAnIncreaseIsOfWhatStandsBefore() {
        var targets = targets("Giá trị sản xuất công nghiệp 215 tỷ, tăng 15%");

        assertThat(targets).extracting(DraftTarget::title)
                .containsExactly("Giá trị sản xuất công nghiệp", "Giá trị sản xuất công nghiệp: tăng");
        assertThat(targets.getFirst().quantity().unit()).isEqualTo("đồng");
    }

    @Test
    void theEndOfAQuarterIsADay() {
        assertThat(only("Đạt chuẩn an toàn về an ninh, trật tự trong quý IV/2025").rule())
                .isEqualTo(new DoneBy(LocalDate.of(2025, 12, 31)));
        assertThat(only("Hoàn thành quy hoạch chi tiết trong quý II năm 2025").rule())
                .isEqualTo(new DoneBy(LocalDate.of(2025, 6, 30)));
    }

    @Test
    void theEndOfTheYearIsADay() {
        assertThat(only("Phấn đấu xã đạt chuẩn nông thôn mới nâng cao trong năm 2026").rule()).isEqualTo(new DoneBy(LocalDate.of(2026, 12, 31)));
    }

    @Test
    void whatIsDoneRegularlyIsCounted() {
        var target = only("Tổ chức tiếp công dân định kỳ 02 lần/tháng");

        assertThat(target.rule()).isEqualTo(new AtLeast(BigDecimal.valueOf(2), false));
        assertThat(target.quantity().unit()).isEqualTo("lần/tháng");
        assertThat(target.warnings()).anyMatch(warning -> warning.contains("cả năm"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Xếp loại chỉ số cải cách hành chính | Xếp loại | Tốt | Tốt",
        "Kết quả diễn tập khu vực phòng thủ | | Giỏi | Giỏi",
        "Xếp loại thi đua của lực lượng dân quân | | Loại khá trở lên | khá"})
    void aCellOfARowMayBeAGrade(String name, @Nullable String unit, String cell, String grade) {
        assertThat(row(name, unit == null ? "" : unit, cell).rule()).isEqualTo(new RatedAtLeast(grade));
    }

    @Test
    void aDrillIsRated() {
        assertThat(only("Diễn tập khu vực phòng thủ đạt loại giỏi").rule()).isEqualTo(new RatedAtLeast("giỏi"));
    }

    @Test
    void theUnitOfARowIsThatOfItsFigureAlsoWhereItsCellIsAPercentage() {
        var crimes = row("Số vụ phạm pháp hình sự", "Vụ", "Giảm ≥ 10%");

        assertThat(crimes.rule()).isEqualTo(new ChangeFrom(Direction.DECREASE, ChangeUnit.PERCENT, BigDecimal.TEN, null, false));
        assertThat(crimes.quantity().unit()).isEqualTo("vụ");
        assertThat(row("Hợp tác xã, tổ hợp tác thành lập mới", "HTX, THT", "5").quantity().unit()).isEqualTo("HTX, THT");
    }

    /** Whoever collects 98 % of the waste has not missed "95 - 97%". */
    @Test
    void aRangeThatIsBetterExceededIsProposedAsAFloor() {
        var waste = only("Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý đạt 95 - 97%");
        var growth = only("Giá trị sản xuất tăng 8 - 9%");

        assertThat(waste.rule()).isEqualTo(new Between(BigDecimal.valueOf(95), BigDecimal.valueOf(97)));
        assertThat(waste.proposal()).isEqualTo(new AtLeast(BigDecimal.valueOf(95), false));
        assertThat(waste.warnings()).anyMatch(warning -> warning.contains("mức trên"));
        assertThat(growth.proposal()).isEqualTo(new ChangeFrom(Direction.INCREASE, ChangeUnit.PERCENT, BigDecimal.valueOf(8), null, false));
        assertThat(only("Tỷ lệ hộ nghèo từ 1 - 2%").proposal()).isNull();
    }

    @Test
    void whatIsDevelopedStandsInTheTitle() {
        assertThat(only("Phát triển mới từ 5 đến 7 hợp tác xã").title()).isEqualTo("Phát triển mới hợp tác xã");
    }

    /** What the rule does not hold is for a person to see. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Tỷ lệ hộ dùng nước sạch đạt 80% vào năm 2030 | năm 2030",
        "Hoàn thành số hóa 100% hồ sơ hộ tịch trước ngày 30/9/2025 | thời hạn 30/9/2025",
        "Đạt 19/19 tiêu chí nông thôn mới trong quý III năm 2025 | thời hạn 30/9/2025",
        "Kéo giảm tai nạn giao thông trên cả 03 tiêu chí từ 5% trở lên so với năm 2024 | nhiều tiêu chí",
        "Ít nhất hai phần ba số thôn có nhà văn hóa đạt chuẩn | con số",
        "Duy trì mức sinh thay thế (bình quân mỗi phụ nữ có 2,1 con) | con số",
        "Phấn đấu không còn hộ nghèo | cuối năm",
        "Chỉ số cải cách hành chính tăng tối thiểu 02 bậc so với năm 2024 | Thứ hạng",
        "Số người chết do tai nạn giao thông không quá 50% so với năm 2024 | mốc so sánh",
        "Tỷ lệ khám phá án đạt 80% trở lên (án rất nghiêm trọng 95%) | Trong ngoặc"})
    void whatTheRuleDoesNotHoldIsWarnedOf(String sentence, String warning) {
        assertThat(only(sentence).warnings()).anyMatch(told -> told.contains(warning));
    }

    @Test
    void whatIsCountedPerHeadMayBeSoOfBothNumbers() {
        var targets = targets("Đạt 11,2 bác sĩ và 34 giường bệnh trên 1 vạn dân");

        assertThat(targets.getFirst().warnings()).anyMatch(warning -> warning.contains("trên 1 vạn dân"));
        assertThat(targets.getLast().warnings()).isEmpty();
    }

    @Test
    void aCutOfACountInATableIsAShareOfNothing() {
        var draft = ResolutionReader.read("Các chỉ tiêu chủ yếu năm 2025\nSTT\tChỉ tiêu\tĐVT\tTH năm 2024\tKế hoạch 2025\n"
                + "1\tSố vụ tai nạn giao thông\tvụ\t12\tGiảm 5%\n");

        assertThat(draft.targets().getFirst().quantity().denominator()).isNull();
    }

    @Test
    void numbersOfATextThatIsNoResolutionAreDoubtful() {
        assertThat(ResolutionReader.read("echo 98% done\nđạt 100% tests\n").targets())
                .allSatisfy(target -> assertThat(target.confidence()).isLessThanOrEqualTo(0.6))
                .allSatisfy(target -> assertThat(target.warnings()).anyMatch(each -> each.contains("không giống nghị quyết")));
    }

    private static DraftTarget row(String name, String unit, String cell) {
        return ResolutionReader.read("Các chỉ tiêu chủ yếu năm 2026\nSTT\tChỉ tiêu\tĐơn vị tính\tThực hiện năm 2025\tKế hoạch năm 2026\tĐơn vị chủ trì\n"
                + "1\t" + name + "\t" + unit + "\t30\t" + cell + "\tCông an xã\n").targets().getFirst();
    }

    private static List<DraftTarget> targets(String sentence) {
        return ResolutionReader.read("Các chỉ tiêu chủ yếu năm 2025:\n1. " + sentence + ".\n").targets();
    }

    private static DraftTarget only(String sentence) {
        var targets = targets(sentence);
        assertThat(targets).hasSize(1);
        return targets.getFirst();
    }
}
