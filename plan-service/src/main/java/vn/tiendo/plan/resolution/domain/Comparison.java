package vn.tiendo.plan.resolution.domain;

/** What the words around a number make of it. */
record Comparison(boolean above, boolean atLeast, boolean below, boolean atMost, boolean exactly, boolean rise,
        boolean cut, boolean level, int from) {

    private static final Phrases ABOVE = Phrases.of("trên|hơn|lớn hơn|cao hơn|nhiều hơn|>|vượt trên|vượt mức");
    private static final Phrases AT_LEAST = Phrases.of("""
            ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|thấp nhất|≥|> =|trên hoặc bằng|không nhỏ hơn
            ít nhất là|tối thiểu là|đạt và vượt|đạt hoặc vượt|vượt và đạt""");
    private static final Phrases BELOW = Phrases.of("dưới|thấp hơn|nhỏ hơn|ít hơn|<");
    private static final Phrases AT_MOST = Phrases.of("""
            không quá|không còn quá|không vượt quá|không vượt|không trên|không cao hơn|tối đa|nhiều nhất|cao nhất|không lớn hơn|≤|< =
            còn|chỉ còn|xuống còn|xuống|còn lại|tối đa là|không hơn|không nhiều hơn|giới hạn|khống chế""");
    private static final Phrases EXACTLY = Phrases.of("đúng|đúng bằng");
    private static final Phrases RISE = Phrases.of("tăng|tăng thêm|nâng thêm|vượt");
    private static final Phrases CUT = Phrases.of("giảm|kéo giảm|hạ|giảm được|giảm thêm|kéo giảm được");
    private static final Phrases LEVEL = Phrases.of("lên|nâng lên|đạt");
    private static final Phrases IDLE = Phrases.of("""
            khoảng|từ|được|mức|là|:|bằng|chiếm|thêm|ở mức|bình quân|hằng năm|hàng năm|mỗi năm|trong năm|cho|ước|mới|có
            phấn đấu|với|=|thực hiện|hoàn thành|vào|cả năm|tỷ lệ|tỷ lệ là""");

    /** Nothing but its own number: a row's cell. */
    static final Comparison NONE = new Comparison(false, false, false, false, false, false, false, false, 0);

    /** Reads back from the number. */
    static Comparison before(Tokens clause, int number) {
        int at = number;
        boolean[] seen = new boolean[8];
        seen[1] = clause.at(number - 1).is("đủ");
        Phrases[] kinds = {ABOVE, AT_LEAST, BELOW, AT_MOST, EXACTLY, RISE, CUT, LEVEL};
        int length = 1;
        at -= seen[1] ? 1 : 0;
        while (length > 0) {
            int best = -1;
            length = IDLE.lengthBefore(clause, at);
            for (int i = 0; i < kinds.length; i++) {
                int found = kinds[i].lengthBefore(clause, at);
                if (found > 0 && found >= length) {
                    best = i;
                    length = found;
                }
            }
            if (best == 7 && clause.at(at - 2).is("trở")) {
                break;
            }
            if (best == 5 || best == 6) {
                boolean noun = Change.isNoun(clause, at - length);
                seen[best] |= !noun;
                return of(seen, at - (noun ? 0 : length));
            }
            if (best >= 0) {
                seen[best] = true;
            }
            at -= length;
        }
        return of(seen, at);
    }

    private static Comparison of(boolean[] seen, int from) {
        return new Comparison(seen[0], seen[1], seen[2], seen[3], seen[4], seen[5], seen[6], seen[7], from);
    }

    boolean changes() {
        return rise || cut;
    }

    boolean upper() {
        return below || atMost;
    }

    boolean isNone() {
        return !above && !atLeast && !below && !atMost && !exactly && !rise && !cut;
    }
}
