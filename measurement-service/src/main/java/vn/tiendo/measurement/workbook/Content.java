package vn.tiendo.measurement.workbook;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** What stands in a cell; a blank one has none. */
sealed interface Content {

    record Text(String text) implements Content {
    }

    /** @param dated whether it is shown as a day: spreadsheets keep days as numbers */
    record Number(BigDecimal number, boolean dated) implements Content {
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
            case Number(BigDecimal number, boolean _) -> number.toPlainString();
            case Flag(boolean yes) -> Boolean.toString(yes);
            case Failure(String shown) -> shown;
            case Formula(String formula, @Nullable Content _) -> "=" + formula;
        };
    }
}
