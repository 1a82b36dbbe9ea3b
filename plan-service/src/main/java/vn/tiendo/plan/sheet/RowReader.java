package vn.tiendo.plan.sheet;

import java.util.Locale;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes the cells of a row into the object that it tells of. */
public final class RowReader {

    private final CellValues values;
    private final PlacedForm form;

    public RowReader(Names departments, boolean since1904, Locale language, PlacedForm form) {
        this.values = new CellValues(departments, since1904, language);
        this.form = form;
    }

    /**
     * Takes one cell, if it is not blank. One that is refused is taken as it stands, so that it is not missed as well.
     *
     * @param pointer of the object in the form
     * @param path of the value in the object
     */
    public void read(Table.Row row, Column column, ObjectNode object, String pointer, String path) {
        var cell = row.at(column);
        form.place(pointer + "/" + path, cell);
        if (column.kind() == Column.Kind.LIST) {
            PlacedForm.set(object, path, JsonNodeFactory.instance.arrayNode()); // nothing listed is a list, too
        }
        row.content(column).ifPresent(content -> {
            switch (values.of(column, content)) {
                case CellValues.Good(var json) -> PlacedForm.set(object, path, json);
                case CellValues.Bad(var code, var given, var expected) -> {
                    form.refuse(pointer + "/" + path, cell, code, given, expected);
                    PlacedForm.set(object, path, JsonNodeFactory.instance.stringNode(content.shown()));
                }
            }
        });
    }
}
