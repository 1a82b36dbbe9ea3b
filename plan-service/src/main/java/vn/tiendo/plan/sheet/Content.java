package vn.tiendo.plan.sheet;

import java.math.BigDecimal;

/** What stands in a cell; a blank one has none. */
public sealed interface Content {

    record Text(String text) implements Content {
    }

    /** Also a date, which a spreadsheet keeps as a count of days. */
    record Number(BigDecimal number) implements Content {
    }

    record Flag(boolean yes) implements Content {
    }

    /** Whatever the spreadsheet computed from it: nothing is taken from formulas. */
    record Formula(String text) implements Content {
    }

    /** What the spreadsheet shows where something went wrong, such as #REF!. */
    record Failure(String shown) implements Content {
    }

    /** As a person sees it. */
    default String shown() {
        return switch (this) {
            case Text(String text) -> text;
            case Number(BigDecimal number) -> number.toPlainString();
            case Flag(boolean yes) -> yes ? "TRUE" : "FALSE";
            case Formula(String text) -> "=" + text;
            case Failure(String shown) -> shown;
        };
    }
}
