package vn.tiendo.plan.sheet;

import java.util.List;

/**
 * A workbook that was received.
 *
 * @param since1904 whether its dates are counted from 1904, as old Macintoshes did, and not from 1900
 */
public record Workbook(List<Sheet> sheets, boolean since1904) {

    public Workbook {
        sheets = List.copyOf(sheets);
    }
}
