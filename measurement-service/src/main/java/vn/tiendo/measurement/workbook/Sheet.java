package vn.tiendo.measurement.workbook;

import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;

/** One sheet as it is stored. */
record Sheet(String name, List<SheetRow> rows, List<CellRangeAddress> merged) {
}
