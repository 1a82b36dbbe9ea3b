package vn.tiendo.plan.resolution.domain;

/** A part of a sentence between two separators. */
record Piece(Tokens words, Break before) {

    /** What stands before it. */
    enum Break { SENTENCE, SEMICOLON, COMMA, AND, PART }

    Piece with(Tokens other) {
        return new Piece(other, before);
    }
}
