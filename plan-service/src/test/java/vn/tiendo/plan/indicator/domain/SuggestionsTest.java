package vn.tiendo.plan.indicator.domain;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.indicator.domain.Indicator.Better;
import vn.tiendo.plan.indicator.domain.Indicator.Name;
import vn.tiendo.plan.indicator.domain.Indicator.OverUnits;
import vn.tiendo.plan.indicator.domain.Suggestions.Suggestion;
import vn.tiendo.plan.plan.domain.Aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SuggestionsTest {

    private static final Suggestions CATALOGUE = new Suggestions(List.of(
            kept("thu-ngan-sach", "Thu ngân sách nhà nước trên địa bàn"),
            kept("chi-ngan-sach", "Chi ngân sách địa phương"),
            kept("ho-thu-gom-rac", "Tỷ lệ hộ gia đình đăng ký thu gom rác", "hộ dân thu gom rác sinh hoạt"),
            kept("ho-gia-dinh-van-hoa", "Tỷ lệ hộ gia đình đạt chuẩn văn hóa"),
            kept("bhyt", "Tỷ lệ bao phủ bảo hiểm y tế"),
            kept("suy-dinh-duong", "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân")));

    @ParameterizedTest
    @CsvSource({
            "98% hộ gia đình đăng ký thu gom rác, ho-thu-gom-rac",
            "THU GOM RÁC SINH HOẠT của hộ dân đạt 95%, ho-thu-gom-rac",
            "Thu ngân sách đạt chỉ tiêu trên giao, thu-ngan-sach",
            "Tỷ lệ người dân tham gia bảo hiểm y tế 95%, bhyt",
            "giảm tỷ lệ suy dinh dưỡng cho trẻ em dưới 5 tuổi, suy-dinh-duong"})
    void aTargetIsFoundByItsWords(String words, String code) {
        assertThat(codes(words)).first().isEqualTo(code);
        assertThat(codes(Normalizer.normalize(words, Normalizer.Form.NFD))).as("decomposed").isEqualTo(codes(words));
    }

    @Test
    void nothingIsSuggestedForWhatTheCatalogueDoesNotKnow() {
        assertThat(codes("Giao quân đủ số lượng")).isEmpty();
        assertThat(codes("")).isEmpty();
        assertThat(codes("đạt 100%")).isEmpty();
    }

    @Test
    void theSameWordsAreWhollyAlike() {
        assertThat(CATALOGUE.of("Chi ngân sách địa phương")).first()
                .satisfies(each -> assertThat(each.likeness()).isEqualTo(1));
    }

    @Test
    void percentagesAreNeverAddedUp() {
        var indicator = new Indicator("bhyt", new Name("Bao phủ BHYT", null), "%", Aggregation.LAST, OverUnits.SUM,
                Better.HIGHER, null, null, List.of());

        assertThat(IndicatorCheck.flaws(indicator)).extracting(Flaw::pointer, Flaw::code)
                .containsExactly(tuple("/overUnits", FlawCode.UNKNOWN_VALUE));
    }

    private static List<String> codes(String words) {
        return CATALOGUE.of(words).stream().map(Suggestion::indicator).map(each -> each.indicator().code()).toList();
    }

    private static KeptIndicator kept(String code, String name, String... wordings) {
        return new KeptIndicator(new Indicator(code, new Name(name, null), "%", Aggregation.LAST, OverUnits.RATIO,
                Better.HIGHER, null, null, List.of(wordings)), "thuan-an", 1);
    }
}
