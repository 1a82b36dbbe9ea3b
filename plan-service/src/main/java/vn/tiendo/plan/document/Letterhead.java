package vn.tiendo.plan.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.tiendo.plan.plan.domain.Resolution;
import vn.tiendo.plan.unit.domain.Unit;

/**
 * The head of the document after Decree 30/2020/NĐ-CP, Appendix I.
 *
 * @param issuer the body that adopted the plan, in capitals, in lines
 * @param number of its resolution
 */
record Letterhead(List<String> issuer, String number, String placeAndDate) {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Pattern BODY = Pattern.compile("(?iu)^(hội đồng nhân dân|ủy ban nhân dân|uỷ ban nhân dân) +(.+)$");
    /** Units that are called by a number keep the word before it: "Phường 3". */
    private static final Pattern LEVEL =
            Pattern.compile("(?iu)^(phường|xã|thị trấn|thị xã|quận|huyện|thành phố|tỉnh|đặc khu) +(?=\\D)");
    private static final int FIRST_OF_TWO_DIGITS = 10;
    private static final int LAST_MONTH_WITH_ZERO = 2;

    Letterhead {
        issuer = List.copyOf(issuer);
    }

    static Letterhead of(Resolution resolution, Optional<Unit> unit) {
        var date = date(resolution.date());
        return new Letterhead(issuer(resolution.issuer()), "Số: " + resolution.number(),
                unit.map(each -> place(each) + ", ngày " + date).orElse("Ngày " + date));
    }

    private static String place(Unit unit) {
        return LEVEL.matcher(unit.name().strip()).replaceFirst("");
    }

    /** The kind of body on a line, the unit on the next. */
    private static List<String> issuer(String name) {
        var capitals = name.strip().toUpperCase(VIETNAMESE);
        var parts = BODY.matcher(capitals);
        return parts.matches() ? List.of(parts.group(1), parts.group(2)) : List.of(capitals);
    }

    /** Days under ten and the first two months have a zero before them. */
    private static String date(LocalDate date) {
        int day = date.getDayOfMonth();
        int month = date.getMonthValue();
        return "%s tháng %s năm %d".formatted(day < FIRST_OF_TWO_DIGITS ? "0" + day : day,
                month <= LAST_MONTH_WITH_ZERO ? "0" + month : month, date.getYear());
    }
}
