package vn.tiendo.plan.resolution.domain;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a statement is called, so that a person knows it without the sentence around it. */
class TitlesTest {

    @Test
    void aPartIsNamedAfterWhatItIsPartOf() {
        assertThat(titles("Tỷ lệ lao động qua đào tạo đạt 72%; trong đó, có bằng cấp, chứng chỉ đạt 30,5%"))
                .containsExactly("Tỷ lệ lao động qua đào tạo", "Tỷ lệ lao động qua đào tạo: có bằng cấp, chứng chỉ");
        assertThat(titles("Tỷ lệ hộ nghèo giảm 1,5%; riêng các huyện nghèo giảm 4%"))
                .containsExactly("Tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo: riêng các huyện nghèo");
    }

    @Test
    void aYieldIsNamedAfterItsCrop() {
        assertThat(titles("Ngô 120 ha, năng suất 45 tạ/ha, sản lượng 540 tấn"))
                .containsExactly("Ngô", "Ngô: năng suất", "Ngô: sản lượng");
    }

    @Test
    void whatIsSaidOfTheWordsBeforeIsNamedAfterThem() {
        assertThat(titles("Thu ngân sách đạt 850 triệu đồng, tăng 10% so với dự toán giao"))
                .containsExactly("Thu ngân sách", "Thu ngân sách: tăng so với dự toán giao");
        assertThat(titles("Tổng vốn đầu tư toàn xã hội tăng 10%, chiếm 35% GRDP"))
                .containsExactly("Tổng vốn đầu tư toàn xã hội", "Tổng vốn đầu tư toàn xã hội: chiếm GRDP");
    }

    @Test
    void theNumberIsNoPartOfTheName() {
        assertThat(titles("Đạt 22 bác sĩ/10.000 dân")).containsExactly("Bác sĩ/10.000 dân");
        assertThat(titles("Đón được 7,5 triệu lượt khách du lịch")).containsExactly("Đón lượt khách du lịch");
        assertThat(titles("Kéo giảm 10% số vụ phạm pháp hình sự so với năm 2025")).containsExactly("Số vụ phạm pháp hình sự");
        assertThat(titles("Đào tạo nghề cho 60 lao động nông thôn")).containsExactly("Đào tạo nghề cho lao động nông thôn");
    }

    @Test
    void aUnitAloneIsNoName() {
        assertThat(titles("Từ 150 tỷ đồng trở lên")).containsExactly("Từ 150 tỷ đồng trở lên");
        assertThat(titles("Trên 5 ha")).containsExactly("Trên 5 ha");
        assertThat(titles("Khởi công 03 công trình")).containsExactly("Khởi công công trình");
    }

    @Test
    void whatMustNotHappenKeepsItsNo() {
        assertThat(titles("Không để xảy ra cháy lớn, đình công kéo dài"))
                .containsExactly("Không để xảy ra cháy lớn", "Không để xảy ra đình công kéo dài");
    }

    private static List<String> titles(String item) {
        return ResolutionReader.read("Các chỉ tiêu năm 2026:\n1. " + item + ".").targets().stream().map(DraftTarget::title)
                .toList();
    }
}
