package vn.tiendo.measurement.workbook;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** What stands in a cell; a blank one has none. */
sealed interface Content {

    record Text(String text) implements Content {
    }

    /** @param look as what it is shown */
    record Number(BigDecimal number, Look look) implements Content {
    }

    /** Spreadsheets keep a day as a number, and 98,7 % as 0,987. */
    enum Look {
        NUMBER, DAY, PERCENTAGE
    }

    record Flag(boolean yes) implements Content {
    }

    /** What is shown where something went wrong, such as #REF!. */
    record Failure(String shown) implements Content {
    }

    /** @param stored what the program that saved the file had computed; nothing is computed here */
    record Formula(String formula, @Nullable Content stored) implements Content {
    }

    /** As a person sees it. */
    default String shown() {
        return switch (this) {
            case Text(String text) -> text;
            case Number(BigDecimal number, Look _) -> number.toPlainString();
            case Flag(boolean yes) -> Boolean.toString(yes);
            case Failure(String shown) -> shown;
            case Formula(String formula, @Nullable Content _) -> "=" + formula;
        };
    }
}
