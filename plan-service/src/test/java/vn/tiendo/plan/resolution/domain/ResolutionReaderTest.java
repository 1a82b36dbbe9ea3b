package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.Files;
import vn.tiendo.plan.resolution.domain.ReadRule.AtLeast;
import vn.tiendo.plan.resolution.domain.ReadRule.AtMost;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeFrom;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeUnit;
import vn.tiendo.plan.resolution.domain.ReadRule.Narrative;
import vn.tiendo.plan.resolution.domain.ReadRule.NoneOccur;

import static org.assertj.core.api.Assertions.assertThat;

class ResolutionReaderTest {

    private static final String SAMPLE = Files.text(Files.SAMPLE.resolve("resolution.txt"));

    @Test
    void theLetterheadOfTheSample() {
        assertThat(ResolutionReader.read(SAMPLE).letterhead()).isEqualTo(new Letterhead(
                "Hội đồng nhân dân phường Lái Thiêu", "34/NQ-HĐND", LocalDate.of(2023, 12, 28), 2024,
                "Khóa XII, kỳ họp thứ 8", "Kế hoạch phát triển kinh tế - xã hội năm 2024"));
    }

    @Test
    void aBlankNumberStaysBlank() {
        var draft = ResolutionReader.read(SAMPLE.replace("Số: 34 /NQ-HĐND", "Số:      /NQ-HĐND"));

        assertThat(draft.letterhead().number()).isNull();
    }

    @Test
    void aCompositeHasItsCriteria() {
        var targets = ResolutionReader.read(SAMPLE).targets();

        assertThat(targets).filteredOn(each -> "3".equals(each.parent())).extracting(DraftTarget::number)
                .containsExactly("3.1", "3.2", "3.3", "3.4", "3.5");
    }

    @Test
    void anAnnouncedCountThatIsNotFoundIsAWarning() {
        var draft = ResolutionReader.read(SAMPLE.replace("Đạt đủ 05 tiêu chí", "Đạt đủ 06 tiêu chí"));

        assertThat(draft.targets()).filteredOn(each -> each.number().equals("3")).first()
                .satisfies(each -> assertThat(each.warnings()).contains("Nêu 6 tiêu chí nhưng tìm thấy 5."));
    }

    @Test
    void aCutSentenceIsAWarning() {
        assertThat(only("5. Quản lý tốt trật tự xây dựng:").warnings())
                .contains("Câu kết thúc bằng dấu hai chấm: phần sau có thể bị thiếu.");
    }

    @Test
    void aShareSaysWhatItIsAShareOf() {
        var target = only("1. 98% hộ gia đình đăng ký thu gom rác.");

        assertThat(target.rule()).isEqualTo(new AtLeast(number("98"), false));
        assertThat(target.quantity().numerator()).isEqualTo("hộ gia đình đăng ký thu gom rác");
        assertThat(target.quantity().denominator()).isEqualTo("hộ gia đình");
    }

    @Test
    void moreThanExcludesTheBound() {
        assertThat(only("1. Tỷ lệ hộ tham gia đạt trên 80%.").rule()).isEqualTo(new AtLeast(number("80"), true));
        assertThat(only("1. Tỷ lệ hộ tham gia đạt từ 80% trở lên.").rule())
                .isEqualTo(new AtLeast(number("80"), false));
    }

    @Test
    void numbersOfNamesSetNoBound() {
        assertThat(only("1. Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng dưới 8%.").rule())
                .isEqualTo(new AtMost(number("8"), true));
        assertThat(only("1. Tỷ lệ sinh con thứ 3 trở lên không quá 2%.").rule())
                .isEqualTo(new AtMost(number("2"), false));
        assertThat(only("1. Giá trị sản xuất (giá so sánh 2010) đạt 350 tỷ đồng.").rule())
                .isEqualTo(new AtLeast(number("350000000000"), false));
    }

    @Test
    void aPastResultIsNoTarget() {
        var draft = targets("1. Năm 2023 đạt 97%, năm 2024 phấn đấu đạt 98% hộ dùng nước sạch.");

        assertThat(draft.targets()).extracting(DraftTarget::rule).containsExactly(new AtLeast(number("98"), false));
        assertThat(draft.unread()).extracting(each -> each.source().text()).containsExactly("Năm 2023 đạt 97%");
    }

    @Test
    void pointsAreNotPerCent() {
        assertThat(only("1. Tỷ lệ hộ nghèo giảm 0,5 điểm % so với năm 2023.").rule()).isEqualTo(new ChangeFrom(
                ReadRule.Direction.DECREASE, ChangeUnit.POINTS, number("0.5"), null, false));
        assertThat(only("1. Giảm tỷ lệ hộ nghèo 0,5%.").proposal()).isEqualTo(new ChangeFrom(
                ReadRule.Direction.DECREASE, ChangeUnit.POINTS, number("0.5"), null, false));
    }

    @Test
    void notToRiseIsNotZero() {
        assertThat(only("1. Không để tăng số vụ khiếu kiện.").rule()).isEqualTo(new Narrative());
        assertThat(only("1. Không để xảy ra cháy rừng.").rule()).isEqualTo(new NoneOccur());
    }

    @Test
    void aProposalIsNeverTheRule() {
        var target = only("1. Phòng chống đua xe trái phép.");

        assertThat(target.rule()).isEqualTo(new Narrative());
        assertThat(target.proposal()).isEqualTo(new NoneOccur());
    }

    @Test
    void decomposedLettersReadTheSame() {
        var composed = ResolutionReader.read(SAMPLE);
        var decomposed = ResolutionReader.read(Normalizer.normalize(SAMPLE, Normalizer.Form.NFD));

        assertThat(decomposed.targets()).extracting(DraftTarget::rule)
                .isEqualTo(composed.targets().stream().map(DraftTarget::rule).toList());
        assertThat(decomposed.letterhead()).isEqualTo(composed.letterhead());
    }

    @Test
    void orientationAndSignatureAreNoTargets() {
        int orientation = SAMPLE.indexOf("III. Kế hoạch, định hướng");

        assertThat(ResolutionReader.read(SAMPLE).targets()).allMatch(each -> each.source().end() <= orientation);
    }

    private static DraftTarget only(String line) {
        List<DraftTarget> targets = targets(line).targets();
        assertThat(targets).as(line).hasSize(1);
        return targets.getFirst();
    }

    private static ResolutionDraft targets(String line) {
        return ResolutionReader.read("NGHỊ QUYẾT\nVề kế hoạch năm 2024\nQUYẾT NGHỊ:\nĐiều 1. Các chỉ tiêu chủ yếu năm 2024\n"
                + line + "\n");
    }

    private static BigDecimal number(String value) {
        return new BigDecimal(value);
    }
}
