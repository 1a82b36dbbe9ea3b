package vn.tiendo.plan.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.platform.problem.Violation;

/** The form that a workbook tells, the same as is sent as JSON, and the cell in which each part of it stands. */
public final class PlacedForm {

    /** Who has more to mend than this begins anew. */
    private static final int MOST_TOLD = 1_000;

    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final Map<String, Violation.Cell> places = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private boolean whole = true;

    public ObjectNode body() {
        return body;
    }

    /** Says in which cell a part of the form stands, or would stand. */
    public void place(String pointer, Violation.Cell cell) {
        places.put(pointer, cell);
    }

    /** Says what is wrong with a cell; nothing more is concluded from the part of the form that it tells. */
    public void refuse(String pointer, Violation.Cell cell, String code, @Nullable Object given,
            @Nullable Object expected) {
        violations.add(new Violation(pointer, code, given, expected, cell));
    }

    /** Says what is wrong with sheets or headings; the form tells nothing then. */
    public void refuseWhole(Violation violation) {
        violations.add(violation);
        whole = false;
    }

    /** Whether sheets and headings are as they should be. */
    public boolean isWhole() {
        return whole;
    }

    /** Parts of the form whose cells are refused. */
    public Set<String> unreadable() {
        return violations.stream().map(Violation::pointer).collect(Collectors.toSet());
    }

    /**
     * All that is wrong, by cell; what concerns several parts of the form is told once for the cell that tells them.
     *
     * @param found what is wrong with the form; what a cell is refused for already is not told again
     */
    public List<Violation> told(List<Violation> found) {
        var seen = new HashSet<List<?>>();
        return all(found).stream()
                .filter(each -> seen.add(Arrays.asList(each.code(), each.given(), each.expected(), each.cell())))
                .limit(MOST_TOLD).toList();
    }

    /** The same, told for each part of the form. */
    public List<Violation> all(List<Violation> found) {
        return Stream.concat(violations.stream(), placed(found).stream()).toList();
    }

    /** What is wrong with the form by cell, without what a cell is refused for already. */
    public List<Violation> placed(List<Violation> found) {
        var known = unreadable();
        return found.stream().filter(each -> !known.contains(each.pointer())).map(each -> each.at(cell(each.pointer())))
                .toList();
    }

    /** The cell of the part, or of the nearest that it belongs to. */
    public Violation.Cell cell(String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var place = places.get(at);
            if (place != null) {
                return place;
            }
        }
        return places.getOrDefault("", new Violation.Cell("", null));
    }

    /** Puts a value at a path of names, with the objects that it takes. */
    static void set(ObjectNode object, String path, JsonNode value) {
        var inner = object;
        var names = path.split("/", -1);
        for (int i = 0; i < names.length - 1; i++) {
            inner = inner.get(names[i]) instanceof ObjectNode there ? there : inner.putObject(names[i]);
        }
        inner.set(names[names.length - 1], value);
    }
}
