package vn.tiendo.reporting.table.domain;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import vn.tiendo.reporting.scoreboard.domain.Text;

/**
 * Rows under headings.
 *
 * @param name of the file, without its ending
 */
public record Table(String name, List<Text> headings, List<List<Cell>> rows, Language language) {

    /** In which what is said is written. */
    public enum Language {
        VI, EN;

        public String of(Text text) {
            return this == VI ? text.vi() : text.en();
        }
    }

    /** @param cell in the language of the table */
    public record Column<R>(Text heading, BiFunction<R, Language, Cell> cell) {

        public static <R> Column<R> of(String vi, String en, BiFunction<R, Language, Cell> cell) {
            return new Column<>(new Text(vi, en), cell);
        }
    }

    public static <R> Table of(String name, List<Column<R>> columns, Stream<R> rows, Language language) {
        return new Table(name, columns.stream().map(Column::heading).toList(), rows.map(row -> columns.stream()
                .map(column -> column.cell().apply(row, language)).toList()).toList(), language);
    }
}
