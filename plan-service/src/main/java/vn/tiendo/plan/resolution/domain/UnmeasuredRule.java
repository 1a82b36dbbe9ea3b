package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.ReadRule.AllOf;
import vn.tiendo.plan.resolution.domain.ReadRule.AtMost;
import vn.tiendo.plan.resolution.domain.ReadRule.BetterThanLastYear;
import vn.tiendo.plan.resolution.domain.ReadRule.Direction;
import vn.tiendo.plan.resolution.domain.ReadRule.DoneBy;
import vn.tiendo.plan.resolution.domain.ReadRule.Exactly;
import vn.tiendo.plan.resolution.domain.ReadRule.MeetAssigned;
import vn.tiendo.plan.resolution.domain.ReadRule.NoneOccur;
import vn.tiendo.plan.resolution.domain.ReadRule.RatedAtLeast;

/** The rule of a clause without a number, where its wording sets one. */
final class UnmeasuredRule {

    static final Phrases NONE = Phrases.of("""
            không để|không để xảy ra|không xảy ra|không có|không còn|không phát sinh|không để phát sinh|không tồn tại
            không xuất hiện|chấm dứt|chấm dứt tình trạng|chấm dứt hoạt động|không để tồn tại|không tái diễn|không để tái
            không để tồn đọng|không để lọt|không bỏ sót|xóa bỏ hoàn toàn|không để bùng phát|không ghi nhận|không nợ
            không tái nghèo|không phát hiện""");
    private static final Phrases NOT_NONE = Phrases.of("""
            không để tăng|không để gia tăng|không có chỉ tiêu|không có khả năng|không có điều kiện|không để ảnh hưởng
            không tăng|không có giấy|không có bảo hiểm""");
    private static final Phrases FALLS = Phrases.of("kéo giảm|giảm|giảm thiểu|kiềm chế");
    private static final Phrases RISES = Phrases.of("tăng so với|cao hơn năm|cao hơn cùng kỳ|vượt năm trước|tăng hạng");
    private static final Phrases NOT_FALLS = Phrases.of("""
            giảm nghèo|giảm sinh|giảm trừ|giảm tải|tinh giảm|cắt giảm thủ tục|giảm thời gian|giảm nhẹ thiên tai|giảm thiểu|
            giảm nhẹ|giảm phát thải""");
    private static final Phrases EVENTS = Phrases.of("""
            tai nạn|tai nạn giao thông|tội phạm|phạm pháp|vi phạm|số vụ|vụ việc|giao thông|cháy|nổ|ma túy|tệ nạn|khiếu kiện
            đơn thư|tử vong|trọng án|trộm cắp""");
    private static final Phrases AGAINST = Phrases.of("so với năm|so với cùng kỳ|so cùng kỳ|so với năm trước|so năm");
    private static final Phrases ALL_PARTS = Phrases.of("tiêu chí|mặt|chỉ số");
    private static final Phrases PLAN_WORDS = Phrases.of("""
            chỉ tiêu|kế hoạch|dự toán|chỉ tiêu pháp lệnh|chỉ tiêu kế hoạch|nhiệm vụ""");
    private static final Phrases MEETS = Phrases.of("đạt|hoàn thành|vượt|đạt và vượt|hoàn thành và vượt|đảm bảo|bảo đảm|theo"
            + "|đạt các|hoàn thành các|đạt và vượt các|đạt tất cả các|đạt đủ|vượt mức|giao quân|đủ|đạt hoặc vượt");
    private static final Phrases GIVEN = Phrases.of("giao|được giao|trên giao");
    private static final Phrases CRITERIA = Phrases.of("các tiêu chí|đủ tiêu chí|tất cả tiêu chí|các tiêu chuẩn");
    private static final Phrases REACHES = Phrases.of("đạt|thực hiện đạt|hoàn thành|giữ vững|duy trì|đáp ứng");
    private static final Phrases NOT_BEYOND = Phrases.of("không vượt|không vượt quá|không quá|không cao hơn|không lớn hơn|trong phạm vi");
    private static final Phrases REMAINS = Phrases.of("không còn");
    private static final String ELSEWHERE = "Số được giao nằm ở văn bản khác: phải nhập trước khi đánh giá.";
    private static final int NEAR = 5;

    private UnmeasuredRule() {
    }

    static @Nullable Reading of(Tokens words) {
        var clause = words.run(words.from(), words.from() + Measures.LONGEST);
        if (clause.has(NOT_NONE)) {
            return Reading.narrative().warned("“Không để tăng” không phải là bằng không: cần mốc so sánh.");
        }
        var done = Completion.of(clause);
        if (clause.has(NONE) && !(done != null && Completion.opens(clause))) {
            return none(clause);
        }
        var better = better(clause);
        var grade = better == null ? Grades.of(clause) : better;
        var assigned = grade == null ? assigned(clause) : grade;
        var criteria = assigned == null ? criteria(clause) : assigned;
        return criteria == null ? done : criteria;
    }

    /** "Không còn xã dưới 15 tiêu chí": the number says which ones are counted. */
    static boolean countsNone(Tokens words, Measure measure) {
        int none = NONE.lengthAt(words, words.from());
        return none > 0 && measure.from() > words.from() + none && measure.comparison().upper() && !measure.isShare();
    }

    private static Reading none(Tokens clause) {
        int at = clause.find(NONE, clause.from());
        int noun = at + NONE.lengthAt(clause, at);
        noun += clause.at(noun).is("mới") || clause.at(noun).is("các") ? 1 : 0;
        var unit = Units.at(clause, noun, true);
        var none = Reading.of(new NoneOccur(), unit == null ? null : unit.name());
        var reading = REMAINS.lengthAt(clause, at) == 0 ? none
                : none.warned("“Không còn” có thể chỉ là của cuối năm: trong năm còn có chưa hẳn là không đạt.")
                        .proposing(new Exactly(BigDecimal.ZERO));
        return clause.find("cơ", clause.from()) == clause.from() && clause.at(clause.from() + 1).is("bản")
                ? reading.warned("“Cơ bản không còn”: chưa rõ có cho phép ngoại lệ hay không.") : reading;
    }

    private static @Nullable Reading better(Tokens clause) {
        int verb = clause.find(FALLS, clause.from());
        boolean falls = verb >= 0 && NOT_FALLS.lengthAt(clause, verb) == 0 && !Change.isNoun(clause, verb);
        boolean parts = clause.find("cả", clause.from()) >= 0 && clause.has(ALL_PARTS);
        if (falls && (parts || clause.has(EVENTS) || clause.has(AGAINST))) {
            var reading = Reading.of(new BetterThanLastYear(Direction.DECREASE, Components.of(clause)), "vụ");
            return parts ? reading : reading.warned("Không nêu mức giảm và mốc so sánh: hiểu là thấp hơn cùng kỳ năm trước.");
        }
        return clause.has(RISES) ? Reading.of(new BetterThanLastYear(Direction.INCREASE, List.of()), null) : null;
    }

    private static @Nullable Reading assigned(Tokens clause) {
        for (int at = clause.find(PLAN_WORDS, clause.from()); at >= 0; at = clause.find(PLAN_WORDS, at + 1)) {
            int after = at + PLAN_WORDS.lengthAt(clause, at);
            boolean given = clause.run(after, after + NEAR).has(GIVEN);
            if (NOT_BEYOND.lengthBefore(clause, at) > 0) {
                return Reading.of(new AtMost(BigDecimal.valueOf(100), false), "%").warned(ELSEWHERE);
            }
            boolean met = MEETS.lengthBefore(clause, at) > 0 && !clause.at(at).is("nhiệm");
            if (met || given && clause.run(clause.from(), at).has(MEETS)) {
                return meetAssigned(clause, at, after, given);
            }
        }
        return null;
    }

    private static Reading meetAssigned(Tokens clause, int at, int after, boolean given) {
        var reading = Reading.of(new MeetAssigned(BigDecimal.valueOf(100)), "%")
                .warned(ELSEWHERE);
        boolean cut = after >= clause.to() && !given
                && (clause.at(at - 1).is("các") || clause.at(at - 1).is("đạt"));
        boolean noVerb = clause.at(at - 1).is("quân");
        return cut ? reading.warned("“Đạt chỉ tiêu” nhưng không nêu chỉ tiêu nào: câu có thể bị thiếu.")
                : noVerb ? reading.warned("Thiếu động từ: hiểu là đạt chỉ tiêu.") : reading;
    }

    private static @Nullable Reading criteria(Tokens clause) {
        return clause.has(CRITERIA) && clause.has(REACHES)
                ? Reading.of(new AllOf(null), "tiêu chí").warned("Không nêu số lượng và danh mục tiêu chí.") : null;
    }

    static Reading done(@Nullable LocalDate date) {
        var reading = Reading.of(new DoneBy(date), null);
        return date == null ? reading.warned("Không nêu thời hạn: hiểu là trong năm kế hoạch.") : reading;
    }

    static Reading rated(String grade) {
        return Reading.of(new RatedAtLeast(grade), null);
    }
}
