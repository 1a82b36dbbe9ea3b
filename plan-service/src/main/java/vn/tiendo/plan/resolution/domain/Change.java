package vn.tiendo.plan.resolution.domain;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.ReadRule.Direction;

/** Whether a clause sets a change or the level that is to be reached. */
final class Change {

    private static final Phrases NOUN_BEFORE = Phrases.of("""
            tốc độ|tỷ lệ|mức|tỷ suất|mức độ|nhịp độ|chỉ tiêu|chỉ số|kế hoạch|hệ số|tốc độ phát triển|số|số hộ""");
    private static final Phrases FILLERS = Phrases.of("""
            phấn đấu|tiếp tục|tích cực|hằng năm|hàng năm|mỗi năm|bình quân|và|phải|cố gắng|tập trung|đảm bảo|bảo đảm""");
    private static final Phrases CUT = Phrases.of("giảm|kéo giảm|hạ|kéo giảm số|chấm dứt hoạt động|giảm được|cắt giảm");
    private static final Phrases RISE = Phrases.of("tăng|tăng thêm");
    private static final Phrases NO_CHANGE = Phrases.of("""
            tăng trưởng|tăng cường|giảm nghèo|giảm sinh|tăng dân số|tăng tự nhiên|giảm trừ|giảm tải""");

    private Change() {
    }

    /** "Tốc độ tăng", "mức giảm": the rate is itself what is measured. */
    static boolean isNoun(Tokens clause, int verb) {
        return NOUN_BEFORE.lengthBefore(clause, verb) > 0 || NO_CHANGE.lengthAt(clause, verb) > 0;
    }

    /** "Giảm tỷ lệ hộ nghèo 0,5%": the verb opens the clause and its number comes after the object. */
    static @Nullable Direction opening(Tokens clause, int number) {
        int at = clause.from();
        int filler = FILLERS.lengthAt(clause, at);
        while (filler > 0) {
            at += filler;
            filler = FILLERS.lengthAt(clause, at);
        }
        if (at >= number || NO_CHANGE.lengthAt(clause, at) > 0) {
            return null;
        }
        return CUT.lengthAt(clause, at) > 0 ? Direction.DECREASE
                : RISE.lengthAt(clause, at) > 0 ? Direction.INCREASE : null;
    }
}
