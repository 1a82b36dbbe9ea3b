package vn.tiendo.plan.resolution.domain;

/**
 * A clause with its reading, before it has its place in the draft.
 *
 * @param source more than the clause where the rule stands beside it: "thu, chi ngân sách đạt 100%" is the source of both
 * @param part belongs to the total that stands before it
 * @param title without what is only a measure
 */
record Statement(Tokens clause, Tokens source, Reading reading, boolean part, String title) {

    Statement upTo(Tokens later) {
        var longer = new Tokens(clause.source(), clause.all(), clause.from(), Math.max(clause.to(), later.to()));
        return new Statement(longer, source.through(longer), reading, part, title);
    }

    Statement titled(String other) {
        return new Statement(clause, source, reading, part, other);
    }

    Statement warned(String warning) {
        return new Statement(clause, source, reading.warned(warning), part, title);
    }
}
