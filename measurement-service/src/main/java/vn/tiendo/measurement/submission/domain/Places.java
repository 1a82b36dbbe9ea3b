package vn.tiendo.measurement.submission.domain;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;

/** The cell of a file in which each part of a filing stands, by pointer; none for what did not come as a file. */
public record Places(Map<String, Violation.Cell> cells) {

    public static final Places NONE = new Places(Map.of());

    public Places {
        cells = Map.copyOf(cells);
    }

    /** The same, each where it stands in the file. */
    public List<Violation> of(List<Violation> violations) {
        return cells.isEmpty() ? violations
                : violations.stream().map(each -> each.cell() == null ? each.at(cell(each.pointer())) : each).toList();
    }

    /** The cell of the part, or of the nearest that it belongs to. */
    private Violation.Cell cell(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Violation.@Nullable Cell place = cells.get(at);
            if (place != null) {
                return place;
            }
        }
        return cells.getOrDefault("", new Violation.Cell("", null));
    }
}
