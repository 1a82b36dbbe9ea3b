package vn.tiendo.reporting.report.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportContent.Letterhead;
import vn.tiendo.reporting.report.domain.ReportInput.Party;
import vn.tiendo.reporting.report.domain.ReportInput.Resolution;

/** The head of the document: letterhead, summary, grounds, opening sentence (Decree 30/2020, Appendix I, part II). */
final class Opening {

    private static final String BLANK = Words.NO_BREAK.repeat(6);
    /** Kinds of units before their names, and behind them in English. */
    private static final Map<String, String> KINDS = Map.of("phường", "Ward", "xã", "Commune", "đặc khu", "Special Zone", "thị trấn",
        "Township", "thành phố", "City", "quận", "District", "huyện", "District", "thị xã", "Town", "tỉnh", "Province");

    private Opening() {
    }

    static Letterhead letterhead(ReportInput input) {
        Party department = input.department();
        Words words = input.words();
        String above = department == null ? input.superior() : input.unitName();
        return new Letterhead(
            above == null ? null : words.with("UBND ", "PEOPLE'S COMMITTEE OF ") + Words.upper(named(above, words)),
            department == null ? List.of(words.with("ỦY BAN NHÂN DÂN", "PEOPLE'S COMMITTEE"), Words.upper(named(input.unitName(), words)))
                : List.of(Words.upper(department.name())),
            words.with("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
            words.with("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
            words.with("Số: ", "No.: ") + input.symbol(),
            place(input) + ", " + date(input));
    }

    /** "05/BC-UBND": numbers under ten with a leading zero, blank as long as there is none. */
    static String symbol(Imprint imprint, String symbol) {
        Integer number = imprint.number();
        return (number == null ? BLANK : String.format(Locale.ROOT, "%02d", number)) + "/" + symbol;
    }

    static String date(ReportInput input) {
        LocalDate date = input.imprint().date();
        return date == null
            ? input.words().with("ngày" + BLANK + "tháng" + BLANK + "năm" + BLANK, "day" + BLANK + "month" + BLANK + "year" + BLANK)
            : input.words().longDate(date);
    }

    static List<String> grounds(ReportInput input) {
        Words words = input.words();
        List<String> grounds = new ArrayList<>();
        Resolution resolution = input.resolution();
        if (resolution != null) {
            grounds.add(ground(resolution, input.planTitle(), words) + amended(input.amendment(), words));
        }
        grounds.add(words.with("Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ "
            + "báo cáo của cơ quan hành chính nhà nước", "Pursuant to Decree No. 09/2019/NĐ-CP of 24 January 2019 of the Government on "
            + "the reporting regime of state administrative agencies"));
        return IntStream.range(0, grounds.size())
            .mapToObj(i -> Words.withoutFullStop(grounds.get(i)) + (i == grounds.size() - 1 ? "." : ";")).toList();
    }

    private static String ground(Resolution resolution, String title, Words words) {
        String decided = decided(resolution.number(), resolution.date(), resolution.issuer(), words);
        return words.say("Căn cứ Nghị quyết số %s về %s", "Pursuant to Resolution No. %s on “%s”", decided,
            words.with(Words.lowerFirst(title), title));
    }

    /** "34/NQ-HĐND ngày 28 tháng 12 năm 2023 của …" */
    private static String decided(String number, @Nullable LocalDate date, @Nullable String issuer, Words words) {
        return number.replace(" ", "") + (date == null ? "" : words.with(" ", " of ") + words.longDate(date))
            + (issuer == null ? "" : words.with(" của ", " by ") + issuer);
    }

    /** " (sửa đổi bởi Nghị quyết số 12/NQ-HĐND ngày …)": on which version of the plan the report stands. */
    private static String amended(@Nullable Resolution amendment, Words words) {
        return amendment == null ? "" : words.say(" (sửa đổi bởi Nghị quyết số %s)", " (amended by Resolution No. %s)",
            decided(amendment.number(), amendment.date(), amendment.issuer(), words));
    }

    /** Whose report it is. */
    static String issuer(ReportInput input) {
        Party department = input.department();
        return department == null ? input.words().with("Ủy ban nhân dân ", "People's Committee of ") + unit(input) : department.name();
    }

    /** "phường Lái Thiêu", "Lái Thiêu Ward" inside a sentence. */
    static String unit(ReportInput input) {
        return inside(input.unitName(), input.words());
    }

    /** What a unit of its kind is divided into. */
    static String below(String unitName, Words words) {
        return switch (kind(unitName).map(Map.Entry::getKey).orElse("")) {
            case "phường", "thị trấn" -> words.with("khu phố", "neighbourhoods");
            case "xã" -> words.with("thôn, ấp", "villages");
            case "đặc khu", "" -> words.with("khu phố, thôn, ấp", "neighbourhoods, villages");
            default -> words.with("xã, phường", "communes, wards");
        };
    }

    static String inside(String unitName, Words words) {
        return words.with(Words.lowerFirst(unitName), named(unitName, words));
    }

    /** "Phường Lái Thiêu", "Lái Thiêu Ward". */
    private static String named(String name, Words words) {
        return words.with(name, kind(name).map(kind -> bareName(name) + " " + kind.getValue()).orElse(name));
    }

    /** The plan's title without its year, which the sentence says itself. */
    static String subject(ReportInput input) {
        Words words = input.words();
        String title = Words.withoutFullStop(input.planTitle()).replaceFirst("\\s*[,-]?\\s*năm\\s+\\d{4}$", "");
        return title.isBlank() ? words.with("kế hoạch", "the plan") : words.with(Words.lowerFirst(title), "the plan “" + title + "”");
    }

    private static String place(ReportInput input) {
        String given = input.imprint().place();
        return given != null ? given : bareName(input.unitName());
    }

    /** "Lái Thiêu" of "Phường Lái Thiêu". */
    private static String bareName(String name) {
        return kind(name).map(kind -> name.substring(kind.getKey().length() + 1)).orElse(name);
    }

    private static Optional<Map.Entry<String, String>> kind(String name) {
        String lower = name.toLowerCase(Words.VIETNAMESE);
        return KINDS.entrySet().stream().filter(kind -> lower.startsWith(kind.getKey() + " ")).findFirst();
    }
}
