package vn.tiendo.plan.resolution.document;

import java.util.Locale;

/** How Word writes the numbers of lists. */
enum NumberForm {
    DIGITS, TWO_DIGITS, LOWER_LETTERS, UPPER_LETTERS, LOWER_ROMAN, UPPER_ROMAN, BULLET, NONE;

    private static final int LETTERS = 26;
    private static final int MOST_ROMAN = 3999;
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    /** @param name as in w:numFmt; the forms of other languages are written in digits */
    static NumberForm named(String name) {
        return switch (name) {
            case "decimalZero" -> TWO_DIGITS;
            case "lowerLetter" -> LOWER_LETTERS;
            case "upperLetter" -> UPPER_LETTERS;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperRoman" -> UPPER_ROMAN;
            case "bullet" -> BULLET;
            case "none" -> NONE;
            default -> DIGITS;
        };
    }

    String write(int number) {
        return switch (this) {
            case DIGITS -> Integer.toString(number);
            case TWO_DIGITS -> String.format(Locale.ROOT, "%02d", number);
            case LOWER_LETTERS -> letters(number);
            case UPPER_LETTERS -> letters(number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(number);
            case BULLET, NONE -> "";
        };
    }

    /** After z comes aa, then bb: the same letter once more. */
    private static String letters(int number) {
        if (number < 1 || number > LETTERS * LETTERS) {
            return Integer.toString(number);
        }
        char letter = (char) ('a' + (number - 1) % LETTERS);
        return String.valueOf(letter).repeat((number - 1) / LETTERS + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > MOST_ROMAN) {
            return Integer.toString(number);
        }
        var roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(NUMERALS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
