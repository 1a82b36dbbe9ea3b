package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.measurement.submission.domain.Places;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.problem.Violation.Cell;

/** The filing that rows tell, in the form in which it is sent as JSON, and the cell of each part of it. */
final class CsvForm {

    /** A CSV file has no sheets, so this stands for it. */
    static final String CSV = "CSV";

    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final ArrayNode figures = JsonNodeFactory.instance.arrayNode();
    private final Map<String, Cell> places = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private final String sheet;
    private boolean whole = true;

    /** @param sheet in which the rows stand */
    CsvForm(Map<String, String> named, boolean submit, String sheet) {
        this.sheet = sheet;
        places.put("", here(null));
        named.forEach(body::put);
        body.put("submit", submit);
        body.set("figures", figures);
    }

    ObjectNode body() {
        return body;
    }

    Places places() {
        return new Places(places);
    }

    /** What is known of plan, department, period or reportedOn; else empty. */
    String head(String field) {
        return body.path(field).asString("");
    }

    void head(String field, String value, Cell cell) {
        if (head(field).isEmpty()) {
            body.put(field, value);
            place("/" + field, cell);
        } else if (!head(field).equals(value)) {
            refuse("/" + field, cell, "other-submission", value, head(field));
        }
    }

    /** An empty figure that is to be filled, with its pointer. */
    ObjectNode figure() {
        return figures.addObject();
    }

    String nextFigure() {
        return "/figures/" + figures.size();
    }

    void place(String pointer, Cell cell) {
        places.put(pointer, here(cell.address()));
    }

    static Cell cell(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return new Cell(CSV, letters.toString() + row);
    }

    void refuse(String pointer, Cell cell, String code, @Nullable Object given, @Nullable Object expected) {
        violations.add(new Violation(pointer, code, given, expected, here(cell.address())));
    }

    /** Says that a part of the form was not read, so that nothing is told of what it lacks. */
    void leaveUnread(String pointer) {
        unread.add(pointer);
    }

    /** Says what is wrong with the file or its headings; nothing is concluded from the rest of it. */
    void refuseWhole(String code, @Nullable Object given, @Nullable Object expected) {
        refuseWhole(here(null), code, given, expected);
    }

    void refuseWhole(Cell cell, String code, @Nullable Object given, @Nullable Object expected) {
        refuse("", cell, code, given, expected);
        whole = false;
    }

    private Cell here(@Nullable String address) {
        return new Cell(sheet, address);
    }

    boolean isWhole() {
        return whole;
    }

    /** @param found what is wrong with the form; of a cell that is refused already nothing more is told */
    List<Violation> told(List<Violation> found) {
        if (!whole) {
            return violations;
        }
        Set<Cell> refused = new HashSet<>();
        violations.forEach(each -> refused.add(Objects.requireNonNull(each.cell())));
        List<Violation> told = new ArrayList<>(violations);
        places().of(found).stream().filter(each -> !refused.contains(each.cell()) && !isUnread(each)).forEach(told::add);
        return told;
    }

    private boolean isUnread(Violation found) {
        return unread.stream().anyMatch(part -> (found.pointer() + "/").startsWith(part + "/"));
    }
}
