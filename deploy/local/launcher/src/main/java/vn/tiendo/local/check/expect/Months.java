package vn.tiendo.local.check.expect;

import java.time.LocalDate;

import tools.jackson.databind.JsonNode;

/** Periods such as 2024-Q2, by the months that they end with. */
final class Months {

    static final int YEAR = 12;
    private static final int CLOSING_DAY = 14;

    private Months() {
    }

    static int endOf(String period) {
        int number = Integer.parseInt(period.substring(6));
        return number * length(period.charAt(5));
    }

    /** Months until the first period of a target is over. */
    static int first(JsonNode target) {
        return length(target.get("frequency").asString().charAt(0));
    }

    /** The reporting month ends on the 14th (Decree 09/2019, article 12). */
    static LocalDate lastDay(int year, int month) {
        return LocalDate.of(year, month, CLOSING_DAY);
    }

    private static int length(char letter) {
        return switch (letter) {
            case 'M' -> 1;
            case 'Q' -> 3;
            case 'S' -> 6;
            case 'A' -> YEAR;
            default -> throw new IllegalArgumentException("no kind of period: " + letter);
        };
    }
}
