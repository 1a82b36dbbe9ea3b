package vn.tiendo.plan.sheet;

import java.util.NavigableMap;
import java.util.TreeMap;

import org.apache.poi.ss.util.CellReference;

import vn.tiendo.platform.problem.Violation;

/**
 * A sheet of a workbook.
 *
 * @param rows cells that are not blank by row and column, both from 0
 * @param turned whether what are rows here are columns of the sheet
 */
public record Sheet(String name, NavigableMap<Integer, NavigableMap<Integer, Content>> rows, boolean turned) {

    /** A sheet that is not there. */
    public static Sheet blank(String name) {
        return new Sheet(name, new TreeMap<>(), false);
    }

    /** With its rows as columns; places are told as the sender sees them all the same. */
    public Sheet turn() {
        NavigableMap<Integer, NavigableMap<Integer, Content>> columns = new TreeMap<>();
        rows.forEach((row, cells) -> cells.forEach((column, content) ->
                columns.computeIfAbsent(column, _ -> new TreeMap<>()).put(row, content)));
        return new Sheet(name, columns, !turned);
    }

    /** Where a cell stands, for whoever is told of it. */
    public Violation.Cell at(int row, int column) {
        var place = turned ? new CellReference(column, row) : new CellReference(row, column);
        return new Violation.Cell(name, place.formatAsString());
    }
}
