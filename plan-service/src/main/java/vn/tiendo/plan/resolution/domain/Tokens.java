package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;
import java.util.List;

/** A run of tokens; the questions that readers of clauses ask of it. */
record Tokens(Folded source, List<Token> all, int from, int to) {

    private static final Token NONE = new Token(Token.Kind.SIGN, "", 0, 0);

    static Tokens of(Folded source, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        var text = source.text;
        int at = start;
        while (at < end) {
            char unit = text.charAt(at);
            if (Character.isWhitespace(unit)) {
                at++;
                continue;
            }
            int next = Character.isDigit(unit) ? afterNumber(text, at, end) : afterWord(text, at, end);
            tokens.add(token(text, at, next));
            at = next;
        }
        return new Tokens(source, tokens, 0, tokens.size());
    }

    private static Token token(String text, int at, int next) {
        char first = text.charAt(at);
        var kind = Character.isDigit(first) ? Token.Kind.NUMBER
                : Character.isLetter(first) ? Token.Kind.WORD : Token.Kind.SIGN;
        return new Token(kind, text.substring(at, next), at, next);
    }

    private static int afterNumber(String text, int at, int end) {
        int next = at;
        while (next < end && (Character.isDigit(text.charAt(next)) || joins(text, next, end))) {
            next++;
        }
        return next;
    }

    private static boolean joins(String text, int at, int end) {
        char unit = text.charAt(at);
        return (unit == '.' || unit == ',') && at + 1 < end && Character.isDigit(text.charAt(at + 1));
    }

    private static int afterWord(String text, int at, int end) {
        if (!Character.isLetter(text.charAt(at))) {
            return at + 1;
        }
        int next = at;
        while (next < end && inWord(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean inWord(char unit) {
        return Character.isLetterOrDigit(unit) || unit == '²' || unit == '³'
                || Character.getType(unit) == Character.NON_SPACING_MARK;
    }

    /** The token at this place of the whole, or an empty sign outside of the run. */
    Token at(int index) {
        return index >= from && index < to ? all.get(index) : NONE;
    }

    Tokens run(int start, int end) {
        return new Tokens(source, all, Math.max(from, start), Math.min(to, Math.max(start, end)));
    }

    /** From the start of this run to the end of the other. */
    Tokens through(Tokens last) {
        return new Tokens(source, all, from, Math.max(to, last.to));
    }

    boolean isEmpty() {
        return from >= to;
    }

    int size() {
        return to - from;
    }

    int start() {
        return at(from).start();
    }

    int end() {
        return at(to - 1).end();
    }

    String shown() {
        return isEmpty() ? "" : source.shown(start(), end()).replaceAll("\\s+", " ").strip();
    }

    /** Place of the first of these phrases at or after {@code start}, or -1. */
    int find(Phrases phrases, int start) {
        for (int i = Math.max(start, from); i < to; i++) {
            if (phrases.lengthAt(this, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    boolean has(Phrases phrases) {
        return find(phrases, from) >= 0;
    }

    boolean startsWith(Phrases phrases) {
        return phrases.lengthAt(this, from) > 0;
    }

    /** Place of this sign or word at or after {@code start}, or -1. */
    int find(String text, int start) {
        for (int i = Math.max(start, from); i < to; i++) {
            if (all.get(i).is(text)) {
                return i;
            }
        }
        return -1;
    }

    int words() {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += all.get(i).kind() == Token.Kind.SIGN ? 0 : 1;
        }
        return count;
    }
}
