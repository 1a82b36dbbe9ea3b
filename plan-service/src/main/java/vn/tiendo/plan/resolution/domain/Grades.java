package vn.tiendo.plan.resolution.domain;

import org.jspecify.annotations.Nullable;

/** "Xếp loại … trở lên", "đạt trong sạch, vững mạnh", "hoàn thành tốt nhiệm vụ". */
final class Grades {

    private static final Phrases GRADES = Phrases.of("""
            hoàn thành xuất sắc nhiệm vụ|hoàn thành tốt nhiệm vụ|hoàn thành nhiệm vụ|trong sạch , vững mạnh
            trong sạch vững mạnh|vững mạnh toàn diện|vững mạnh xuất sắc|vững mạnh|xuất sắc|tốt|giỏi|khá|mạnh|trung bình
            đơn vị quyết thắng|quyết thắng|đơn vị tiên tiến|tập thể lao động xuất sắc|tập thể lao động tiên tiến|loại a
            tiên tiến|a|đơn vị vững mạnh toàn diện|mạnh toàn diện|mẫu mực tiêu biểu|hoàn thành tốt|hoàn thành xuất sắc
            trong sạch , vững mạnh tiêu biểu|trong sạch , vững mạnh xuất sắc""");
    private static final Phrases RATED = Phrases.of("""
            xếp loại|đánh giá xếp loại|phân loại|được đánh giá|đánh giá|thuộc nhóm|đạt loại|xếp hạng|đạt danh hiệu
            được xếp loại|xếp hạng mức|đạt mức|xếp thứ hạng|đạt""");
    private static final Phrases BODIES = Phrases.of("""
            đảng bộ|chi bộ|chính quyền|ủy ban|ubnd|mặt trận|mttq|đoàn thể|công đoàn|hội|đơn vị|cơ quan|cán bộ|lực lượng""");
    private static final Phrases OWN = Phrases.of("""
            hoàn thành xuất sắc nhiệm vụ|hoàn thành tốt nhiệm vụ|trong sạch , vững mạnh|trong sạch vững mạnh""");
    private static final Phrases RATED_CELL = Phrases.of("xếp loại|loại|đạt loại|đạt|hạng|mức");
    private static final Phrases OR_BETTER = Phrases.of("trở lên");
    private static final int NEAR = 6;

    private Grades() {
    }

    static @Nullable Reading of(Tokens clause) {
        for (int at = clause.find(RATED, clause.from()); at >= 0; at = clause.find(RATED, at + 1)) {
            int after = at + RATED.lengthAt(clause, at);
            int grade = clause.run(after, after + NEAR).find(GRADES, after);
            if (grade >= 0 && (!clause.at(at).is("đạt") || grade <= after + 1)) {
                return rated(clause, grade);
            }
        }
        int own = clause.find(OWN, clause.from());
        return own > clause.from() && clause.run(clause.from(), own).has(BODIES) && !clause.at(own - 1).is("để")
                ? rated(clause, own) : null;
    }

    /** A cell that says a grade and nothing else: "Tốt", "Loại A", "Khá trở lên". */
    static @Nullable Reading ofCell(Tokens cell) {
        int named = RATED_CELL.lengthAt(cell, cell.from());
        int end = cell.from() + named + GRADES.lengthAt(cell, cell.from() + named);
        boolean graded = end > cell.from() + named && (end == cell.to() || OR_BETTER.lengthAt(cell, end) == cell.to() - end);
        return graded ? rated(cell, cell.from() + named) : null;
    }

    private static Reading rated(Tokens clause, int grade) {
        int end = grade + GRADES.lengthAt(clause, grade);
        return UnmeasuredRule.rated(clause.run(grade, end).shown()).warned("Thang xếp loại không nêu trong văn bản.");
    }
}
