package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.resolution.domain.ReadRule.AtMost;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeFrom;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeUnit;
import vn.tiendo.plan.resolution.domain.ReadRule.Direction;
import vn.tiendo.plan.resolution.domain.ReadRule.NoneOccur;

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

    private static DraftTarget only(String sentence) {
        var targets = ResolutionReader.read("Các chỉ tiêu chủ yếu năm 2025:\n1. " + sentence + ".\n").targets();
        assertThat(targets).hasSize(1);
        return targets.getFirst();
    }
}
