package vn.tiendo.plan.resolution.domain;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a paragraph is numbered or marked with.
 *
 * @param ordinal place among its like from 1, 0 for a bullet
 * @param printed "I", "2.1", "a"; empty for a bullet
 * @param glyph of a bullet: "*" and "+" are of different levels
 * @param end where the words begin
 */
record Label(Kind kind, int ordinal, String printed, String glyph, int end) {

    private static final String DASHES = "-–—−";

    /** From the outermost to the innermost. */
    enum Kind { ARTICLE, PART, CAPITAL, ROMAN, NUMBER, DECIMAL, BRACKETED, LETTER, CRITERION, BULLET }

    private record Form(Kind kind, Pattern pattern) {
    }

    private static final String FOLLOWED = "(?=\\s|[\\p{L}\"(*]|$)";
    private static final List<Form> FORMS = List.of(
            new Form(Kind.ARTICLE, Pattern.compile("(?iu:điều)\\s{1,4}(\\d{1,3})\\s{0,4}[.:]")),
            new Form(Kind.PART, Pattern.compile("(?iu:phần)\\s{1,4}(?iu:thứ\\s{1,4})?(\\p{L}{1,5}|\\d{1,2})\\s{0,4}[.:]")),
            new Form(Kind.ROMAN, Pattern.compile("([IVXL]{1,6})\\s{0,4}(?:[.)]" + FOLLOWED + "|[/-](?=\\s))")),
            new Form(Kind.CAPITAL, Pattern.compile("([A-HK])\\s{0,4}[.)/]" + FOLLOWED)),
            new Form(Kind.CRITERION, Pattern.compile(
                    "(?iu:tiêu chí|chỉ tiêu)\\s{1,4}(?iu:số\\s{1,4}|thứ\\s{1,4})?(\\d{1,3})\\s{0,4}[:.)-]")),
            new Form(Kind.DECIMAL, Pattern.compile(
                    "(\\d{1,2}(?:\\.\\d{1,2}){1,3})(?:\\s{0,4}[.):](?!\\d)|(?=\\s{1,4}\\p{Lu}))")),
            new Form(Kind.NUMBER, Pattern.compile("(\\d{1,2})\\s{0,4}[./](?!\\d)")),
            new Form(Kind.BRACKETED, Pattern.compile("\\(?(\\d{1,2})\\)")),
            new Form(Kind.LETTER, Pattern.compile("([a-zđ])\\s{0,4}[).]" + FOLLOWED)),
            new Form(Kind.BULLET, Pattern.compile("([-+•*◦▪·●○➢✓–—−])(?=\\s|\\p{L}|\\d)")));

    /** The label at the start of these words, if they have one. */
    static @Nullable Label at(String shown, int start, int end) {
        for (var form : FORMS) {
            var matcher = form.pattern.matcher(shown).region(start, end);
            if (matcher.lookingAt()) {
                return of(form.kind, matcher);
            }
        }
        return null;
    }

    private static Label of(Kind kind, Matcher matcher) {
        var printed = matcher.group(1);
        return switch (kind) {
            case BULLET -> new Label(kind, 0, "", DASHES.contains(printed) ? "-" : printed, matcher.end());
            case ROMAN -> new Label(kind, roman(printed), printed, "", matcher.end());
            case CAPITAL -> new Label(kind, printed.charAt(0) - 'A' + 1, printed, "", matcher.end());
            case LETTER -> new Label(kind, letter(printed.charAt(0)), printed, "", matcher.end());
            case DECIMAL -> new Label(kind, Integer.parseInt(printed.substring(printed.lastIndexOf('.') + 1)), printed,
                    "", matcher.end());
            case PART -> new Label(kind, 1, printed, "", matcher.end());
            case ARTICLE, NUMBER, BRACKETED, CRITERION ->
                    new Label(kind, Integer.parseInt(printed), printed, "", matcher.end());
        };
    }

    /** a, b, c, d, đ, e, …: as Vietnamese documents count. */
    private static int letter(char letter) {
        return "abcdđeghiklmnopqrstuvxyz".indexOf(letter) + 1;
    }

    private static int roman(String numeral) {
        int sum = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int value = digit(numeral.charAt(i));
            sum += i + 1 < numeral.length() && value < digit(numeral.charAt(i + 1)) ? -value : value;
        }
        return sum;
    }

    private static int digit(char numeral) {
        return switch (numeral) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            default -> 50;
        };
    }

    boolean follows(Label earlier) {
        return isLike(earlier) && (kind == Kind.BULLET || ordinal == earlier.ordinal + 1);
    }

    boolean isLike(Label other) {
        return kind == other.kind && glyph.equals(other.glyph);
    }

    boolean isFirst() {
        return kind != Kind.ARTICLE && kind != Kind.PART && ordinal <= 1;
    }
}
