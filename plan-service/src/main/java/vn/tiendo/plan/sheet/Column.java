package vn.tiendo.plan.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A column of a table, or a row of a sheet that has its headings at the side.
 *
 * @param key names it in the words of the service ({@code field.<key>}); with slashes for its dots, where its value stands
 *            in the form
 * @param constants of which its cells hold one
 * @param width in characters
 */
public record Column(String key, Kind kind, List<String> constants, int width) {

    /** What its cells hold; an ordinal, such as a year, is a number that is not counted with. */
    public enum Kind { TEXT, NUMBER, ORDINAL, DATE, FLAG, CONSTANT, DEPARTMENT, DEPARTMENTS, LIST, COURSE }

    public Column {
        constants = List.copyOf(constants);
    }

    public static Column of(String key, Kind kind, int width) {
        return new Column(key, kind, List.of(), width);
    }

    /** One of the constants, which people read and write by its word. */
    public static Column of(String key, Class<? extends Enum<?>> type, int width) {
        return new Column(key, Kind.CONSTANT, List.of(type.getEnumConstants()).stream().map(Enum::name).toList(), width);
    }

    /** The one of the columns that a heading means. */
    public static Optional<Column> named(List<Column> columns, String heading) {
        return columns.stream().filter(each -> SheetWords.isHeading(heading, each.key())).findFirst();
    }

    /** Where its value stands in the form, below the thing that the row tells of. */
    public String path() {
        return key.replace('.', '/');
    }
}
