package vn.tiendo.plan.resolution.domain;

/** Tells numbers that are part of a name, a date or a condition from those that set a bound. */
final class NumbersInNames {

    private static final Phrases BEFORE = Phrases.of("""
            năm|tháng|ngày|quý|lớp|thứ|điều|khoản|đề án|nghị quyết|nghị quyết số|quyết định|quyết định số|chỉ thị
            chỉ thị số|kế hoạch số|chương trình|mức độ|cấp độ|vùng|hạng|quốc lộ|giai đoạn|nhiệm kỳ|khóa|phụ lục|biểu số
            mẫu số|ql|tl|đt|iso|covid|covid -|tiêu chí số|nghị định|nghị định số|thông tư|luật số|công văn số|kỳ họp thứ
            lần thứ|đợt|khu vực|zone|loại đô thị|đường số|số hiệu|giá so sánh|giá cố định|giá năm|giá hiện hành|trường cấp|học sinh cấp|bậc cấp|công trình cấp|bão cấp|di tích cấp|mũi|khối lớp
            từ năm|đến năm|tỉnh lộ|huyện lộ|trung tâm|ocop|hạng mục số|tiêu chí thứ|chỉ tiêu số|chỉ tiêu thứ|lần|hssv khóa
            kỳ|mã số|nhóm|tổ số|khu phố số|ấp số|tờ trình số|báo cáo số|thông báo số|hướng dẫn số|kết luận số|covid-""");
    /** "định kỳ 02 lần/tháng": no number of a period. */
    private static final Phrases REGULARLY = Phrases.of("định kỳ");
    private static final Phrases NAMED_PLACES = Phrases.of("khu phố|ấp|khóm|tổ dân phố|thôn|tổ|đội|trường|quận|phường");
    private static final Phrases AGE = Phrases.of("tuổi|tháng tuổi|ngày tuổi");
    private static final Phrases LIFE = Phrases.of("tuổi thọ");
    private static final Phrases CONDITION_AFTER = Phrases.of("""
            sao|buổi / ngày|buổi / tuần|lần / năm|giờ|mức độ|cấp|cửa|chiều|trong 1|bậc học|tháng|loại vắc xin""");
    private static final Phrases DIMENSION = Phrases.of("""
            chiều rộng|bề rộng|chiều dài|chiều cao|mặt cắt|công suất từ|quy mô|có diện tích|bán kính|rộng|giá trị""");
    private static final Phrases PER = Phrases.of("/|trên|trên mỗi|tính trên|bình quân trên");
    private static final Phrases COUNTED = Phrases.of("""
            dân|người|người dân|ha|ha đất|vạn dân|hộ|học sinh|trẻ|trẻ đẻ sống|km2|đơn vị diện tích|lao động""");
    private static final Phrases PARTS = Phrases.of("cả|đủ cả|trên cả|đồng thời cả");
    private static final Phrases PART_WORDS = Phrases.of("tiêu chí|mặt|nội dung|chỉ số|chỉ tiêu|yếu tố|mặt:");
    private static final Phrases AGAINST = Phrases.of("so với|so|bằng so với|tương đương|so sánh với");

    private NumbersInNames() {
    }

    /** Never a bound. */
    static boolean isName(Tokens clause, int at) {
        return BEFORE.lengthBefore(clause, at) > 0 && REGULARLY.lengthBefore(clause, at) == 0 && !endsARange(clause, at) && !isWholeYear(clause, at)
                || isYear(clause, at) || isAge(clause, at) || isDate(clause, at) || inPeriod(clause, at)
                || PARTS.lengthBefore(clause, at) > 0 && PART_WORDS.lengthAt(clause, at + 1) > 0
                || isBaseline(clause, at) || inBrackets(clause, at) || isReference(clause, at);
    }

    /** A bound only where the clause has no other number. */
    static boolean isCondition(Tokens clause, int at, int past) {
        return CONDITION_AFTER.lengthAt(clause, at + 1) > 0 || perSoMany(clause, at)
                || NAMED_PLACES.lengthBefore(clause, at) > 0 && !clause.at(past).is("%")
                || DIMENSION.lengthBefore(clause, Comparison.before(clause, at).from()) > 0 || inQuotes(clause, at);
    }

    /** "cả năm 245 ha": no year has three digits. */
    private static boolean isWholeYear(Tokens clause, int at) {
        return clause.at(at - 1).is("năm") && clause.at(at).text().length() != 4;
    }

    private static boolean endsARange(Tokens clause, int at) {
        return clause.at(at + 1).is("%") || clause.at(at + 1).is("‰");
    }

    private static boolean isYear(Tokens clause, int at) {
        var printed = clause.at(at).text();
        boolean fourDigits = printed.length() == 4 && (printed.startsWith("19") || printed.startsWith("20"))
                && printed.chars().allMatch(Character::isDigit);
        return fourDigits && Units.at(clause, at + 1, true) == null;
    }

    private static boolean isAge(Tokens clause, int at) {
        int next = clause.at(at + 1).is("-") || clause.at(at + 1).is("đến") ? at + 3 : at + 1;
        boolean age = AGE.lengthAt(clause, next) > 0 || AGE.lengthAt(clause, at + 1) > 0;
        return age && !clause.has(LIFE);
    }

    /** 28/12/2023, 30/6: a share of a whole is told from a date by its unit, see {@link Measures}. */
    static boolean isDate(Tokens clause, int at) {
        boolean three = slashed(clause, at) && slashed(clause, at + 2)
                || slashed(clause, at - 2) && (slashed(clause, at) || slashed(clause, at - 4));
        boolean named = clause.at(at - 1).is("ngày") || clause.at(at - 1).is("trước")
                || slashed(clause, at - 2) && (clause.at(at - 3).is("ngày") || clause.at(at - 3).is("trước"));
        return three || named && (slashed(clause, at) || slashed(clause, at - 2) || clause.at(at + 1).is("tháng"));
    }

    private static boolean slashed(Tokens clause, int at) {
        return clause.at(at).isNumber() && clause.at(at + 1).is("/") && clause.at(at + 2).isNumber();
    }

    /** "giai đoạn 2021 - 2025", the second number. */
    private static boolean inPeriod(Tokens clause, int at) {
        return clause.at(at - 1).is("-") && clause.at(at - 2).isNumber() && isYear(clause, at - 2) && isYear(clause, at);
    }

    /** "so với 95,2% năm 2023". */
    private static boolean isBaseline(Tokens clause, int at) {
        int before = Comparison.before(clause, at).from();
        return AGAINST.lengthBefore(clause, Math.min(before, at)) > 0;
    }

    private static boolean perSoMany(Tokens clause, int at) {
        boolean round = clause.at(at).text().matches("10*(\\.000)*|10*");
        return round && PER.lengthBefore(clause, at) > 0 && COUNTED.lengthAt(clause, at + 1) > 0;
    }

    private static boolean inBrackets(Tokens clause, int at) {
        return depth(clause, at, "(", ")") > 0;
    }

    private static int depth(Tokens clause, int at, String open, String close) {
        int depth = 0;
        for (int i = clause.from(); i < at; i++) {
            depth += clause.at(i).is(open) ? 1 : clause.at(i).is(close) && depth > 0 ? -1 : 0;
        }
        return depth;
    }

    private static boolean inQuotes(Tokens clause, int at) {
        long before = 0;
        for (int i = clause.from(); i < at; i++) {
            before += clause.at(i).is("\"") ? 1 : 0;
        }
        return before % 2 == 1;
    }

    /** "Nghị quyết số 30a/2008/NQ-CP", "số 34 /NQ-HĐND". */
    private static boolean isReference(Tokens clause, int at) {
        return clause.at(at - 1).is("số") && (clause.at(at + 1).is("/") || clause.at(at + 1).is("-"))
                || clause.at(at + 1).is("/") && clause.at(at + 2).isWord() && clause.at(at + 3).is("-");
    }
}
