package vn.tiendo.plan.resolution.domain;

/**
 * A clause with its reading, before it has its place in the draft.
 *
 * @param part belongs to the total that stands before it
 * @param title without what is only a measure
 */
record Statement(Tokens clause, Reading reading, boolean part, String title) {

    Statement upTo(Tokens later) {
        return new Statement(new Tokens(clause.source(), clause.all(), clause.from(), Math.max(clause.to(), later.to())),
                reading, part, title);
    }

    Statement warned(String warning) {
        return new Statement(clause, reading.warned(warning), part, title);
    }
}
