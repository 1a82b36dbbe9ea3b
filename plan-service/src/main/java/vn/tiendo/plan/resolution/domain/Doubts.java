package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.ReadRule.AtLeast;
import vn.tiendo.plan.resolution.domain.ReadRule.AtMost;
import vn.tiendo.plan.resolution.domain.ReadRule.Between;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeFrom;
import vn.tiendo.plan.resolution.domain.ReadRule.DoneBy;
import vn.tiendo.plan.resolution.domain.ReadRule.Exactly;

/** What a clause says and its rule does not hold. It is not dropped without a word: a person is to look at it. */
final class Doubts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);
    private static final Phrases YEAR_OF = Phrases.of("vào năm|đến năm|tới năm|đến cuối năm|vào cuối năm|đến hết năm");
    private static final Phrases NUMBERS_IN_WORDS = Phrases.of("""
            một phần|hai phần|ba phần|một nửa|quá nửa|hơn nửa|gấp đôi|gấp hai|gấp ba""");
    private static final Set<String> RANKS = Set.of("bậc", "hạng", "thứ hạng");
    private static final Phrases OF_LAST_YEAR = Phrases.of("% so với năm|% so với cùng kỳ|% so năm|% so với thực hiện|% so cùng kỳ");
    private static final Phrases YEAR = Phrases.of("năm");
    /** "mô hình/quý", "lần/tháng"; money a month is how high an income is. */
    private static final Pattern PER_PERIOD = Pattern.compile("(?!đồng)[^/]+/(?:tuần|tháng|quý)");
    private static final Phrases SEVERAL = Phrases.of("""
            cả 3 tiêu chí|cả 03 tiêu chí|cả ba tiêu chí|cả 3 mặt|cả 03 mặt|cả ba mặt|số người chết|số người bị thương""");

    private Doubts() {
    }

    /** @param year of the plan */
    static Reading about(Tokens clause, Reading reading, @Nullable Integer year) {
        var known = reading;
        var later = laterYear(clause, year);
        if (later != null) {
            known = known.warned("Mốc là năm " + later + ", không phải năm của kế hoạch.");
        }
        var date = reading.rule() instanceof DoneBy ? null : Completion.deadline(clause);
        if (date != null) {
            known = known.warned("Câu có thời hạn " + DAY.format(date) + ", cách đánh giá chưa giữ thời hạn này.");
        }
        if (reading.rule() instanceof ChangeFrom && clause.has(SEVERAL)) {
            known = known.warned("Nêu nhiều tiêu chí: chưa tách mức của từng tiêu chí.");
        }
        if (reading.rule() instanceof ChangeFrom && reading.unit() != null && RANKS.contains(reading.unit())) {
            known = known.warned("Thứ hạng: số nhỏ hơn là tốt hơn, cần xem lại chiều thay đổi.");
        }
        if (isLevel(reading.rule()) && clause.has(OF_LAST_YEAR)) {
            known = known.warned("Mức so với năm trước: chưa giữ mốc so sánh.");
        }
        if (isMeasured(reading.rule()) && hasPercentageInBrackets(clause)) {
            known = known.warned("Trong ngoặc còn một con số mà cách đánh giá không dùng đến.");
        }
        return isMeasured(reading.rule()) || !hasNumber(clause) ? known
                : known.warned("Câu có con số mà cách đánh giá không dùng đến.");
    }

    /** @param words of the sentence or row, which tell whether more is better */
    static Reading ofQuantity(Tokens words, Reading reading, @Nullable String unit) {
        var known = isLevel(reading.rule()) && unit != null && PER_PERIOD.matcher(unit).matches()
                ? reading.warned("Mức của từng kỳ (“" + unit + "”): kế hoạch đánh giá cả năm, cần chọn mức cả năm và cách cộng các kỳ.") : reading;
        var floor = known.proposal() == null ? withoutTop(words, known.rule()) : null;
        return floor == null ? known : known.warned("Vượt mức trên của khoảng sẽ là không đạt; nếu vượt là tốt hơn thì đo bằng mức dưới.").proposing(floor);
    }

    /** "Đạt 93 - 95%", "tăng 8 - 9%": more than that is seldom a failure. */
    private static @Nullable ReadRule withoutTop(Tokens words, ReadRule rule) {
        boolean lessIsBetter = words.has(MeasuredRule.LESS_IS_BETTER) && !words.has(MeasuredRule.MORE_IS_BETTER);
        if (rule instanceof Between(BigDecimal min, _)) {
            return lessIsBetter ? null : new AtLeast(min, false);
        }
        return rule instanceof ChangeFrom change && change.min() != null && change.max() != null
                ? new ChangeFrom(change.direction(), change.by(), change.min(), null, change.exclusive()) : null;
    }

    private static @Nullable String laterYear(Tokens clause, @Nullable Integer year) {
        for (int at = clause.find(YEAR_OF, clause.from()); year != null && at >= 0; at = clause.find(YEAR_OF, at + 1)) {
            var named = clause.at(at + YEAR_OF.lengthAt(clause, at)).text();
            if (named.matches("20\\d\\d") && Integer.parseInt(named) > year) {
                return named;
            }
        }
        return null;
    }

    private static boolean isLevel(ReadRule rule) {
        return rule instanceof AtLeast || rule instanceof AtMost || rule instanceof Between || rule instanceof Exactly;
    }

    private static boolean isMeasured(ReadRule rule) {
        return isLevel(rule) || rule instanceof ChangeFrom || rule instanceof ReadRule.MeetAssigned;
    }

    /** "(án rất nghiêm trọng 95%)"; one that the year before reached tells nothing of this one. */
    private static boolean hasPercentageInBrackets(Tokens clause) {
        int open = clause.find("(", clause.from());
        var within = open < 0 ? clause.run(clause.to(), clause.to()) : clause.run(open, clause.to());
        int sign = within.find("%", within.from());
        return sign > 0 && within.at(sign - 1).isNumber() && !within.has(YEAR);
    }

    /** Decimals, percentages, and numbers that are written in words: years, ages and counts of things are in names. */
    private static boolean hasNumber(Tokens clause) {
        for (int at = clause.from(); at < clause.to(); at++) {
            boolean percentage = clause.at(at + 1).is("%") || clause.at(at + 1).is("‰");
            if (clause.at(at).isNumber() && (percentage || clause.at(at).text().indexOf(',') > 0)) {
                return true;
            }
        }
        return clause.has(NUMBERS_IN_WORDS);
    }
}
