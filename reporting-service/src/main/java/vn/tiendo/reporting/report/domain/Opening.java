package vn.tiendo.reporting.report.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import vn.tiendo.reporting.report.domain.ReportContent.Letterhead;
import vn.tiendo.reporting.report.domain.ReportInput.Amendment;
import vn.tiendo.reporting.report.domain.ReportInput.Imprint;
import vn.tiendo.reporting.report.domain.ReportInput.Party;
import vn.tiendo.reporting.report.domain.ReportInput.Resolution;

/** The head of the document: letterhead, summary, grounds, opening sentence (Decree 30/2020, Appendix I, part II). */
final class Opening {

    private static final String BLANK = Words.NO_BREAK.repeat(6);
    private static final List<String> KINDS = List.of("phường", "xã", "đặc khu", "thị trấn", "thành phố", "quận",
        "huyện", "thị xã", "tỉnh");

    private Opening() {
    }

    static Letterhead letterhead(ReportInput input) {
        Party department = input.department();
        String above = department == null ? input.superior() : input.unitName();
        return new Letterhead(
            above == null ? null : "UBND " + Words.upper(above),
            department == null ? List.of("ỦY BAN NHÂN DÂN", Words.upper(input.unitName())) : List.of(Words.upper(department.name())),
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Số: " + input.symbol(),
            place(input) + ", " + date(input.imprint()));
    }

    /** "05/BC-UBND": numbers under ten with a leading zero, blank as long as there is none. */
    static String symbol(Imprint imprint, String symbol) {
        Integer number = imprint.number();
        return (number == null ? BLANK : String.format(Locale.ROOT, "%02d", number)) + "/" + symbol;
    }

    static String date(Imprint imprint) {
        return imprint.date() == null
            ? "ngày" + BLANK + "tháng" + BLANK + "năm" + BLANK
            : Words.longDate(imprint.date());
    }

    static List<String> grounds(ReportInput input) {
        List<String> grounds = new ArrayList<>();
        Resolution resolution = input.resolution();
        if (resolution != null) {
            grounds.add(ground(resolution, input.planTitle()) + amended(input));
        }
        grounds.add("Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ "
            + "báo cáo của cơ quan hành chính nhà nước");
        return IntStream.range(0, grounds.size())
            .mapToObj(i -> Words.withoutFullStop(grounds.get(i)) + (i == grounds.size() - 1 ? "." : ";")).toList();
    }

    private static String ground(Resolution resolution, String title) {
        String date = resolution.date() == null ? "" : " " + Words.longDate(resolution.date());
        String issuer = resolution.issuer() == null ? "" : " của " + resolution.issuer();
        return "Căn cứ Nghị quyết số " + resolution.number().replace(" ", "") + date + issuer + " về "
            + Words.lowerFirst(title);
    }

    /** " (sửa đổi bởi Nghị quyết số 12/NQ-HĐND ngày …)": on which version of the plan the report stands. */
    private static String amended(ReportInput input) {
        Amendment amendment = input.amendment();
        if (amendment == null) {
            return "";
        }
        String date = amendment.date() == null ? "" : " " + Words.longDate(amendment.date());
        String issuer = amendment.issuer() == null ? "" : " của " + amendment.issuer();
        return " (sửa đổi bởi Nghị quyết số " + amendment.number().replace(" ", "") + date + issuer + ")";
    }

    /** Whose report it is. */
    static String issuer(ReportInput input) {
        Party department = input.department();
        return department == null ? "Ủy ban nhân dân " + unit(input) : department.name();
    }

    /** "phường Lái Thiêu" inside a sentence. */
    static String unit(ReportInput input) {
        return Words.lowerFirst(input.unitName());
    }

    /** The plan's title without its year, which the sentence says itself. */
    static String subject(ReportInput input) {
        String title = Words.withoutFullStop(input.planTitle()).replaceFirst("\\s*[,-]?\\s*năm\\s+\\d{4}$", "");
        return Words.lowerFirst(title.isBlank() ? "kế hoạch" : title);
    }

    private static String place(ReportInput input) {
        String given = input.imprint().place();
        return given != null ? given : bareName(input.unitName());
    }

    /** "Lái Thiêu" of "Phường Lái Thiêu". */
    private static String bareName(String name) {
        String lower = name.toLowerCase(Words.VIETNAMESE);
        return KINDS.stream().filter(kind -> lower.startsWith(kind + " ")).findFirst()
            .map(kind -> name.substring(kind.length() + 1)).orElse(name);
    }
}
