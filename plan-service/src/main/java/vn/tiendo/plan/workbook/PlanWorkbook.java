package vn.tiendo.plan.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.sheet.Column;
import vn.tiendo.plan.sheet.Names;
import vn.tiendo.plan.sheet.SheetWords;
import vn.tiendo.plan.sheet.WorkbookWriter;
import vn.tiendo.plan.sheet.WorkbookWriter.Head;
import vn.tiendo.platform.problem.Violation;

/**
 * A plan as a workbook for people: a sheet each for the plan, its sections, its targets, one a row, the parts of
 * composite counts and the reporting cycles of its own. {@link PlanSheets} reads the same from it.
 */
public final class PlanWorkbook {

    /** Section, id, number: they say which target it is. */
    private static final int FROZEN = 3;

    private final Map<String, Object> plan;
    private final Names departments;
    private final SheetWords words;

    /**
     * A workbook that is not written yet.
     *
     * @param plan its form, with its version
     */
    public PlanWorkbook(Map<String, Object> plan, Names departments, Locale language) {
        this.plan = plan;
        this.departments = departments;
        this.words = SheetWords.of(language);
    }

    /** A row of a sheet: a thing, and what it belongs to. */
    private record Part(Map<String, Object> form, String owner) {
    }

    /** @return texts that are too long for a cell; what was written is of no use then */
    public List<Violation> write(OutputStream out) throws IOException {
        try (var writer = new WorkbookWriter(words, departments, words.sheet(PlanColumns.LIST_SHEET))) {
            writer.sideways(words.sheet(PlanColumns.PLAN_SHEET), heads(PlanColumns.PLAN),
                    column -> at(plan, column.path()));
            writer.table(words.sheet(PlanColumns.SECTION_SHEET), heads(PlanColumns.SECTIONS), 1, sections(),
                    (section, column) -> at(section, column.path()));
            writer.table(words.sheet(PlanColumns.TARGET_SHEET), heads(PlanColumns.TARGETS), FROZEN, targets(),
                    PlanWorkbook::ofTarget);
            writer.table(words.sheet(PlanColumns.COMPONENT_SHEET), heads(componentColumns()), 2, components(),
                    (part, column) -> column == PlanColumns.COMPONENT_OF ? part.owner() : ofComponent(part, column));
            writer.table(words.sheet(PlanColumns.CYCLE_SHEET), heads(PlanColumns.CYCLES), 1, list(plan, "reportingCycles"),
                    (cycle, column) -> at(cycle, column.path()));
            writer.table(words.sheet(PlanColumns.VALIDATION_SHEET), heads(PlanColumns.VALIDATION_RULES), 1,
                    list(plan, "validationRules"), (rule, column) -> at(rule, column.path()));
            return writer.end(out);
        }
    }

    private static @Nullable Object ofTarget(Part part, Column column) {
        if (column == PlanColumns.SECTION) {
            return part.owner();
        }
        if (column == PlanColumns.RULE_KIND || !RuleKind.isOfRule(column)) {
            return at(part.form(), column.path());
        }
        var kind = RuleKind.valueOf(String.valueOf(at(part.form(), "rule/kind")));
        return kind.path(column).map(path -> at(part.form(), path)).orElse(null);
    }

    private static @Nullable Object ofComponent(Part part, Column column) {
        return at(part.form(), column.path());
    }

    private List<Map<String, Object>> sections() {
        return list(plan, "sections");
    }

    private List<Part> targets() {
        return sections().stream().flatMap(section -> list(section, "targets").stream()
                .map(target -> new Part(target, String.valueOf(section.get("id"))))).toList();
    }

    private List<Part> components() {
        return targets().stream().flatMap(target -> rule(target).map(rule -> list(rule, "components"))
                .flatMap(List::stream).map(each -> new Part(each, String.valueOf(target.form().get("id"))))).toList();
    }

    private static Stream<Map<String, Object>> rule(Part target) {
        return maps(List.of(target.form().getOrDefault("rule", Map.of()))).stream();
    }

    /** All months of the year before, and those that the plan names beside them. */
    private List<Column> componentColumns() {
        var months = new TreeSet<String>();
        int year = Integer.parseInt(String.valueOf(plan.get("year"))) - 1;
        for (int month = 1; month <= 12; month++) {
            months.add("%d-M%02d".formatted(year, month));
        }
        return Stream.concat(PlanColumns.COMPONENTS.stream(), months.stream().map(PlanColumns::month)).toList();
    }

    private List<Head> heads(List<Column> columns) {
        return columns.stream().map(each -> new Head(each, PlanColumns.heading(each, words), choices(each))).toList();
    }

    private List<String> choices(Column column) {
        if (column.equals(PlanColumns.SECTION)) {
            return sections().stream().map(each -> String.valueOf(each.get("id"))).toList();
        }
        return switch (column.kind()) {
            case CONSTANT -> column.constants().stream().map(words::constant).distinct().toList();
            case FLAG -> List.of(words.flag(true), words.flag(false));
            case DEPARTMENT -> departments.labels();
            case DEPARTMENTS, TEXT, NUMBER, ORDINAL, DATE, LIST, COURSE -> List.of();
        };
    }

    private static @Nullable Object at(Map<String, Object> form, String path) {
        Object value = form;
        for (String name : path.split("/", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    private static List<Map<String, Object>> list(Map<String, Object> form, String name) {
        return form.get(name) instanceof List<?> list ? maps(list) : List.of();
    }

    @SuppressWarnings("unchecked") // forms hold maps by name and nothing else
    private static List<Map<String, Object>> maps(List<?> forms) {
        return forms.stream().map(each -> (Map<String, Object>) each).toList();
    }
}
