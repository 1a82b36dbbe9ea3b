package vn.tiendo.plan.resolution.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Something done, issued or recognised, by a day or within the year. */
final class Completion {

    private static final Phrases DONE = Phrases.of("""
            đạt chuẩn|được công nhận|công nhận|đạt tiêu chuẩn|đưa vào sử dụng|đưa vào hoạt động|ra mắt|khánh thành
            hoàn thành xây dựng|hoàn thành việc|hoàn thành công tác|hoàn thành lập|hoàn thành quy hoạch|có lịch
            có kế hoạch|có xây dựng kế hoạch|có sơ|có sơ kết|có tổng kết|phát động|thành lập|ban hành|đạt danh hiệu
            hoàn thành dự án|hoàn thành đề án|hoàn thành công trình|đạt xã|đạt phường|khởi công|hoàn thành trước
            hoàn thành trong|có quy chế|có quyết định|đạt nông thôn mới|đạt đô thị|xây dựng xong|đạt mục tiêu|về đích
            hoàn thành đầu tư|phê duyệt|tổ chức thành công|hoàn thành các công trình|hoàn thành các dự án|đạt yêu cầu
            giữ vững danh hiệu|duy trì danh hiệu|giữ danh hiệu|hoàn thành 100|được phê duyệt|hoàn thành nâng cấp|hoàn thành sửa chữa|được cấp""");
    private static final Phrases OPENING = Phrases.of("đạt phường|đạt xã|đạt danh hiệu|được công nhận|giữ vững danh hiệu");
    private static final Phrases ONGOING = Phrases.of("""
            việc ban hành|công tác ban hành|tốt công tác|tốt việc|nhân rộng|hiệu quả|phấn đấu xây dựng|thực hiện tốt""");
    private static final Phrases DEADLINE = Phrases.of("trước ngày|trước|chậm nhất|trong tháng|đến ngày|chậm nhất ngày");

    private static final Phrases WITHIN_QUARTER = Phrases.of("trong quý|vào quý|hết quý|đến quý|chậm nhất quý|cuối quý");
    private static final Phrases WITHIN_YEAR = Phrases.of("trong năm|hết năm|cuối năm");
    private static final Map<String, String> LAST_MONTHS = Map.of("i", "3", "ii", "6", "iii", "9", "iv", "12", "1", "3",
            "2", "6", "3", "9", "4", "12");

    private Completion() {
    }

    static @Nullable Reading of(Tokens clause) {
        var date = deadline(clause);
        if (date != null) {
            return UnmeasuredRule.done(date);
        }
        return clause.has(DONE) && !clause.has(ONGOING) ? UnmeasuredRule.done(endOfYear(clause)) : null;
    }

    /** "Đạt phường lành mạnh không có …": a title whose name holds the counts. */
    static boolean opens(Tokens clause) {
        return clause.startsWith(OPENING);
    }

    static @Nullable LocalDate deadline(Tokens clause) {
        var day = day(clause);
        return day == null ? endOfQuarter(clause) : day;
    }

    /** "trong năm 2026". */
    private static @Nullable LocalDate endOfYear(Tokens clause) {
        int at = clause.find(WITHIN_YEAR, clause.from());
        return at < 0 ? null : date("31", "12", clause.at(at + WITHIN_YEAR.lengthAt(clause, at)).text());
    }

    /** "trong quý III năm 2026", "đến hết quý IV/2026". */
    private static @Nullable LocalDate endOfQuarter(Tokens clause) {
        int at = clause.find(WITHIN_QUARTER, clause.from());
        int number = at < 0 ? -1 : at + WITHIN_QUARTER.lengthAt(clause, at);
        var month = number < 0 ? null : LAST_MONTHS.get(clause.at(number).text());
        if (month == null || !clause.at(number + 1).is("/") && !clause.at(number + 1).is("năm")) {
            return null;
        }
        var first = date("1", month, clause.at(number + 2).text());
        return first == null ? null : first.plusMonths(1).minusDays(1);
    }

    private static @Nullable LocalDate day(Tokens clause) {
        int at = clause.find(DEADLINE, clause.from());
        int number = at < 0 ? -1 : at + DEADLINE.lengthAt(clause, at);
        if (number < 0 || !clause.at(number).isNumber()) {
            return null;
        }
        boolean slashed = clause.at(number + 1).is("/") && clause.at(number + 3).is("/");
        boolean words = clause.at(number + 1).is("tháng") && clause.at(number + 3).is("năm");
        return slashed || words
                ? date(clause.at(number).text(), clause.at(number + 2).text(), clause.at(number + 4).text()) : null;
    }

    static @Nullable LocalDate date(String day, String month, String year) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException | NumberFormatException _) {
            return null;
        }
    }
}
