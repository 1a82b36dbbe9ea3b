package vn.tiendo.plan.resolution.domain;

/** A word, a number or a sign of the folded text, and where it stands there. */
record Token(Kind kind, String text, int start, int end) {

    enum Kind { WORD, NUMBER, SIGN }

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
