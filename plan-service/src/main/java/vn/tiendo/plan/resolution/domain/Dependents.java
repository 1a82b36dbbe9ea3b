package vn.tiendo.plan.resolution.domain;

import java.util.List;

/** Measures that say nothing without what stands before them: "ngô 120 ha, năng suất 45 tạ/ha, sản lượng 540 tấn". */
final class Dependents {

    private static final Phrases NAMES = Phrases.of("""
            năng suất|sản lượng|giá trị|diện tích|chất lượng|khá giỏi|khá , giỏi|giỏi|khá|loại khá|loại giỏi|lũy kế""");

    private static final Phrases AGAINST = Phrases.of("so với|so");
    private static final Phrases GOES_ON = Phrases.of("chiếm|vượt|phấn đấu vượt|phấn đấu chiếm");

    private Dependents() {
    }

    /** Whether what the clause is about stands before it. */
    static boolean isOne(Tokens clause, Measure measure) {
        return goesOn(clause, measure) || is(Titles.before(clause, measure));
    }

    private static boolean is(Tokens subject) {
        return !subject.isEmpty() && NAMES.lengthAt(subject, subject.from()) == subject.size();
    }

    /** ", chiếm khoảng 35% GRDP", ", phấn đấu vượt 10% dự toán", ", tăng 15%": said of what stands before. */
    static boolean goesOn(Tokens clause, Measure measure) {
        var after = clause.run(measure.to(), clause.to());
        return clause.startsWith(GOES_ON)
                || Titles.before(clause, measure).isEmpty() && (after.startsWith(AGAINST) || after.startsWith(Titles.PLANNED)
                        || measure.comparison().changes() && after.isEmpty());
    }

    /** What the parts that follow are parts of. */
    static String total(List<Statement> before) {
        return before.reversed().stream().filter(statement -> !statement.part() && !isOne(statement)).findFirst()
                .map(Statement::title).orElse("");
    }

    private static boolean isOne(Statement statement) {
        var measures = Measures.in(statement.clause());
        return !measures.isEmpty() && isOne(statement.clause(), measures.getFirst());
    }

    /** What the last statement that stands by itself is about. */
    static String anchor(List<Statement> before) {
        for (var statement : before.reversed()) {
            if (!isOne(statement)) {
                var measures = Measures.in(statement.clause());
                var measure = measures.isEmpty() ? null : measures.getFirst();
                return Titles.of(statement.clause(), measure, "", false);
            }
        }
        return "";
    }
}
