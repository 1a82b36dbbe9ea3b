package vn.tiendo.measurement.workbook;

import java.util.Map;

/** @param cells by their column, from 0 */
record SheetRow(int index, boolean hidden, Map<Integer, Content> cells) {
}
