package vn.tiendo.plan.resolution.domain;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the one spelling that the lexicon is written in: composed, lower case, one place for the tone mark (hoà is
 * hòa), one letter for i and y at the end of a syllable (tỉ is tỷ), plain blanks, dashes and quotation marks. Each unit of
 * it knows where it stands in the text as it was given.
 */
final class Folded {

    private static final String TONED_LAST = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
    private static final String TONED_FIRST = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
    private static final String ENDS_IN_I = "iìíỉĩị";
    private static final String ENDS_IN_Y = "yỳýỷỹỵ";
    private static final String BEFORE_I = "hklmst";

    final String given;
    /** Composed, in its own case. */
    final String shown;
    final String text;
    private final int[] origin;

    Folded(String given) {
        this.given = given;
        var composed = new StringBuilder(given.length());
        this.origin = compose(given, composed);
        this.shown = composed.toString();
        this.text = spelling(shown);
    }

    /** The spelling of the lexicon. */
    static String fold(String word) {
        return spelling(Normalizer.normalize(word, Normalizer.Form.NFC));
    }

    Span span(int from, int to) {
        return Span.of(given, origin[from], origin[to]);
    }

    String shown(int from, int to) {
        return shown.substring(from, to);
    }

    private static int[] compose(String given, StringBuilder composed) {
        int[] origin = new int[given.length() * 3 + 1];
        int at = 0;
        while (at < given.length()) {
            int next = afterMarks(given, at + 1);
            var cluster = next == at + 1 ? given.substring(at, next)
                    : Normalizer.normalize(given.substring(at, next), Normalizer.Form.NFC);
            if (composed.length() + cluster.length() >= origin.length) {
                origin = Arrays.copyOf(origin, origin.length * 2 + cluster.length());
            }
            Arrays.fill(origin, composed.length(), composed.length() + cluster.length(), at);
            composed.append(cluster);
            at = next;
        }
        origin[composed.length()] = given.length();
        return origin;
    }

    private static int afterMarks(String given, int at) {
        int next = at;
        while (next < given.length() && Character.getType(given.charAt(next)) == Character.NON_SPACING_MARK) {
            next++;
        }
        return next;
    }

    private static String spelling(String composed) {
        char[] units = composed.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = plain(units[i]);
        }
        for (int i = 0; i < units.length; i++) {
            moveTone(units, i);
            spellEnd(units, i);
        }
        return new String(units);
    }

    private static char plain(char unit) {
        return switch (unit) {
            case '\u00a0', '\u2007', '\u202f', '\u3000', '\ufeff', '\r', '\u000b', '\f' -> ' ';
            case '–', '—', '‐', '‑', '−', '‒' -> '-';
            case '“', '”', '„', '«', '»', '″' -> '"';
            case '‘', '’' -> '\'';
            case 'ð', 'Ð' -> 'đ';
            default -> Character.toLowerCase(unit);
        };
    }

    private static void moveTone(char[] units, int at) {
        if (at + 1 >= units.length || (units[at] != 'o' && units[at] != 'u') || (at > 0 && units[at - 1] == 'q')) {
            return;
        }
        for (int i = 0; i < TONED_LAST.length(); i += 2) {
            if (TONED_LAST.charAt(i) == units[at] && TONED_LAST.charAt(i + 1) == units[at + 1]) {
                units[at] = TONED_FIRST.charAt(i);
                units[at + 1] = TONED_FIRST.charAt(i + 1);
                return;
            }
        }
    }

    private static void spellEnd(char[] units, int at) {
        int tone = ENDS_IN_I.indexOf(units[at]);
        boolean ends = at + 1 == units.length || !Character.isLetter(units[at + 1]);
        if (tone >= 0 && ends && at > 0 && BEFORE_I.indexOf(units[at - 1]) >= 0) {
            units[at] = ENDS_IN_Y.charAt(tone);
        }
    }
}
