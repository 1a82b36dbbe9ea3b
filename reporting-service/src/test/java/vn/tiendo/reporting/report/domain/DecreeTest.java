package vn.tiendo.reporting.report.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.table.domain.Table.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What Decree 30/2020/NĐ-CP, Appendix I, says on the texts at the head and the end of a document. */
class DecreeTest {

    private static final Words WORDS = Words.in(Language.VI);

    @Test
    void theHeadFollowsTheDecree() {
        ReportContent report = write(new Imprint(5, LocalDate.of(2024, 6, 5), "Nguyễn Văn A", null, null, null));

        assertThat(report.letterhead().superior()).isEqualTo("UBND THÀNH PHỐ THUẬN AN");
        assertThat(report.letterhead().issuer()).containsExactly("ỦY BAN NHÂN DÂN", "PHƯỜNG LÁI THIÊU");
        assertThat(report.letterhead().state()).isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(report.letterhead().motto()).isEqualTo("Độc lập - Tự do - Hạnh phúc");
        assertThat(report.letterhead().number()).isEqualTo("Số: 05/BC-UBND");
        assertThat(report.letterhead().placeAndDate()).isEqualTo("Lái Thiêu, ngày 05 tháng 6 năm 2024");
        assertThat(report.kind()).isEqualTo("BÁO CÁO");
        assertThat(report.signature().authority()).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        assertThat(report.signature().name()).isEqualTo("Nguyễn Văn A");
        assertThat(report.addressed()).containsExactly("Kính gửi: Ủy ban nhân dân thành phố Thuận An.");
        assertThat(report.recipients().lines()).first().isEqualTo("- Như trên;");
        assertThat(report.recipients().lines()).contains("- Các ban, ngành, đoàn thể, khu phố;");
        assertThat(report.recipients().lines()).last().asString().isEqualTo("- Lưu: VT.");
    }

    @Test
    void whoeverIsBelowIsNamedAsInSuchAUnit() {
        assertThat(List.of("Phường Lái Thiêu", "Xã Phú An", "Thị trấn Củ Chi", "Đặc khu Côn Đảo", "Thành phố Thuận An", "Thị xã Bến Cát", "Lái Thiêu"))
            .map(unit -> Opening.below(unit, WORDS))
            .containsExactly("khu phố", "thôn, ấp", "khu phố", "khu phố, thôn, ấp", "xã, phường", "xã, phường", "khu phố, thôn, ấp");
    }

    @Test
    void aboveTheSignatureStandsInWhichCapacityItIsSigned() {
        assertThat(authority(Capacity.HEAD, null)).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        assertThat(authority(Capacity.DEPUTY, null)).containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
        assertThat(authority(Capacity.DEPUTY, "Phó Chủ tịch Thường trực"))
            .containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC");
        assertThat(authority(Capacity.BY_ORDER, "Chánh Văn phòng")).containsExactly("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
        assertThat(authority(Capacity.AUTHORISED, "Trưởng phòng Kinh tế")).containsExactly("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG KINH TẾ");
        assertThat(authority(Capacity.ACTING, null)).containsExactly("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH");
    }

    private static List<String> authority(Capacity capacity, @Nullable String position) {
        return write(signed(capacity, position)).signature().authority();
    }

    private static Imprint signed(Capacity capacity, @Nullable String position) {
        return new Imprint(5, LocalDate.of(2024, 6, 5), "Nguyễn Văn A", null, capacity, position);
    }

    @Test
    void inEnglishTheCapacityIsSaidInWords() {
        ReportInput english = SampleReport.english("2024-M06", "monthly");

        assertThat(english.template().authority()).containsExactly("FOR THE PEOPLE'S COMMITTEE", "CHAIRMAN");
        assertThat(ReportText.write(imprinted(english, signed(Capacity.DEPUTY, null)), null).signature().authority())
            .containsExactly("FOR THE PEOPLE'S COMMITTEE", "FOR THE CHAIRMAN", "VICE CHAIRMAN");
        assertThat(ReportText.write(imprinted(english, signed(Capacity.BY_ORDER, "Chief of Office")), null).signature().authority())
            .containsExactly("BY ORDER OF THE CHAIRMAN", "CHIEF OF OFFICE");
    }

    private static ReportInput imprinted(ReportInput input, Imprint imprint) {
        return input.imprinted(imprint, Objects.requireNonNull(SampleReport.issued(input).stamp()));
    }

    @Test
    void aCapacityTakesItsOwnPositionWithIt() {
        Imprint draft = signed(Capacity.BY_ORDER, "Chánh Văn phòng");

        assertThat(Imprint.BLANK.or(draft)).isEqualTo(draft);
        assertThat(signed(Capacity.DEPUTY, null).or(draft).position()).isNull();
    }

    @Test
    void numberAndDateAreLeftToBeFilledIn() {
        ReportContent report = write(Imprint.BLANK);

        assertThat(report.letterhead().number()).matches("Số:[ \u00a0]+/BC-UBND");
        assertThat(report.letterhead().placeAndDate()).matches("Lái Thiêu, ngày\u00a0+tháng\u00a0+năm\u00a0+");
    }

    @Test
    void onlyAnIssuedReportIsNoDraft() {
        ReportInput complete = SampleReport.input(new Imprint(5, LocalDate.of(2024, 6, 5), "Nguyễn Văn A", null, null, null));

        assertThat(ReportText.write(complete, null).draft()).isEqualTo("DỰ THẢO");
        assertThat(ReportText.write(SampleReport.issued(complete), null).draft()).isNull();
    }

    @Test
    void daysUnderTenAndMonthsOneAndTwoHaveALeadingZeroOtherMonthsNot() {
        assertThat(WORDS.longDate(LocalDate.of(2024, 1, 5))).isEqualTo("ngày 05 tháng 01 năm 2024");
        assertThat(WORDS.longDate(LocalDate.of(2024, 2, 10))).isEqualTo("ngày 10 tháng 02 năm 2024");
        assertThat(WORDS.longDate(LocalDate.of(2024, 6, 30))).isEqualTo("ngày 30 tháng 6 năm 2024");
        assertThat(WORDS.longDate(LocalDate.of(2024, 11, 9))).isEqualTo("ngày 09 tháng 11 năm 2024");
        assertThat(Opening.symbol(new Imprint(9, null, null, null, null, null), "BC-UBND")).isEqualTo("09/BC-UBND");
        assertThat(Opening.symbol(new Imprint(121, null, null, null, null, null), "BC-UBND")).isEqualTo("121/BC-UBND");
    }

    @Test
    void groundsEndWithASemicolonTheLastOneWithAFullStop() {
        List<String> grounds = write(Imprint.BLANK).grounds();

        assertThat(grounds).hasSize(2);
        assertThat(grounds.getFirst()).startsWith("Căn cứ Nghị quyết số 34/NQ-HĐND ngày 28 tháng 12 năm 2023 của ")
            .endsWith(";");
        assertThat(grounds.getLast()).endsWith("nhà nước.");
    }

    @Test
    void theGroundsNameTheDecisionThatAmendedThePlan() {
        ReportInput input = SampleReport.input(Imprint.BLANK);
        ReportInput amended = new ReportInput(input.plan(), input.planTitle(), input.year(), 3, 9, input.period(),
            input.from(), input.to(), input.unitName(), input.superior(), input.resolution(), input.imprint(),
            input.sections(), input.departments(),
            new ReportInput.Resolution("12/NQ-HĐND", LocalDate.of(2024, 7, 8), "HĐND phường"), null, null, input.template(), List.of(), null, null, null, Map.of(), Map.of());

        assertThat(ReportText.write(amended, null).grounds().getFirst())
            .endsWith(" (sửa đổi bởi Nghị quyết số 12/NQ-HĐND ngày 08 tháng 7 năm 2024 của HĐND phường);");
    }

    @Test
    void theOpeningNamesTheDaysWhoseFiguresCount() {
        assertThat(write(Imprint.BLANK).opening()).contains("từ ngày 15/12/2023 đến ngày 14/6/2024");
    }

    private static ReportContent write(Imprint imprint) {
        return ReportText.write(SampleReport.input(imprint), null);
    }
}
