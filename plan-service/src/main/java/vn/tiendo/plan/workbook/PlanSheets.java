package vn.tiendo.plan.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.plan.sheet.Column;
import vn.tiendo.plan.sheet.Content;
import vn.tiendo.plan.sheet.NamedSheets;
import vn.tiendo.plan.sheet.Names;
import vn.tiendo.plan.sheet.PlacedForm;
import vn.tiendo.plan.sheet.RowReader;
import vn.tiendo.plan.sheet.SheetWords;
import vn.tiendo.plan.sheet.Table;
import vn.tiendo.plan.sheet.Workbook;

/** Reads a workbook as {@link PlanWorkbook} writes it into the form of a plan; what it says is checked as any form is. */
public final class PlanSheets {

    private final SheetWords words;
    private final PlacedForm form = new PlacedForm();
    private final NamedSheets sheets;
    private final RowReader rows;
    private final Map<String, Section> sections = new HashMap<>();
    private final List<String> sectionIds = new ArrayList<>();
    private final Map<String, Target> targets = new HashMap<>();

    private PlanSheets(Workbook workbook, Names departments, Locale language) {
        this.words = SheetWords.of(language);
        this.rows = new RowReader(departments, workbook.since1904(), language, form);
        this.sheets = new NamedSheets(workbook, PlanColumns.SHEETS, words, form);
    }

    private record Section(ArrayNode targets, String pointer) {
    }

    private record Target(ObjectNode object, String pointer) {
    }

    /**
     * Reads all of it.
     *
     * @param departments of the plan's unit
     * @param language of what is said about it
     */
    public static PlacedForm read(Workbook workbook, Names departments, Locale language) {
        return new PlanSheets(workbook, departments, language).read();
    }

    private PlacedForm read() {
        var head = sheets.sideways(PlanColumns.PLAN_SHEET, PlanColumns.PLAN);
        var sectionTable = table(PlanColumns.SECTION_SHEET, PlanColumns.SECTIONS);
        var targetTable = table(PlanColumns.TARGET_SHEET, PlanColumns.TARGETS);
        var componentTable = table(PlanColumns.COMPONENT_SHEET, PlanColumns.COMPONENTS);
        var cycleTable = table(PlanColumns.CYCLE_SHEET, PlanColumns.CYCLES);
        var validationTable = table(PlanColumns.VALIDATION_SHEET, PlanColumns.VALIDATION_RULES);
        if (form.isWhole()) {
            PlanColumns.PLAN.forEach(column -> rows.read(head, column, form.body(), "", column.path()));
            form.body().putArray("sections");
            form.place("/sections", sectionTable.at());
            sectionTable.rows().forEach(this::readSection);
            targetTable.rows().forEach(this::readTarget);
            componentTable.rows().forEach(this::readComponent);
            cycleTable.rows().forEach(row -> readOfPlan(row, "reportingCycles", PlanColumns.CYCLES));
            validationTable.rows().forEach(row -> readOfPlan(row, "validationRules", PlanColumns.VALIDATION_RULES));
        }
        return form;
    }

    /** A row that is one of a list of the plan itself. */
    private void readOfPlan(Table.Row row, String list, List<Column> columns) {
        var all = form.body().withArray(list);
        var pointer = "/" + list + "/" + all.size();
        var object = all.addObject();
        form.place(pointer, row.at(columns.getFirst()));
        columns.forEach(column -> rows.read(row, column, object, pointer, column.path()));
    }

    private Table table(String key, List<Column> columns) {
        return sheets.table(key, columns, heading -> Column.named(columns, heading).or(() ->
                key.equals(PlanColumns.COMPONENT_SHEET) ? PlanColumns.monthOf(heading) : Optional.empty()));
    }

    private void readSection(Table.Row row) {
        var all = (ArrayNode) form.body().get("sections");
        var pointer = "/sections/" + all.size();
        var object = all.addObject();
        PlanColumns.SECTIONS.forEach(column -> rows.read(row, column, object, pointer, column.path()));
        form.place(pointer, row.at(PlanColumns.SECTIONS.getFirst()));
        var id = object.path("id").asString("");
        sectionIds.add(id);
        sections.putIfAbsent(id, new Section(object.putArray("targets"), pointer));
    }

    private void readTarget(Table.Row row) {
        var section = section(row);
        var pointer = section.pointer() + "/targets/" + section.targets().size();
        var object = section.targets().addObject();
        form.place(pointer, row.at(PlanColumns.TARGET_ID));
        PlanColumns.TARGETS.stream().filter(each -> each != PlanColumns.SECTION && !RuleKind.isOfRule(each))
                .forEach(column -> rows.read(row, column, object, pointer, column.path()));
        readRule(row, object, pointer);
        targets.putIfAbsent(object.path("id").asString(""), new Target(object, pointer));
    }

    /** A section that is not there takes its targets all the same, so that all that is wrong with them is told. */
    private Section section(Table.Row row) {
        var id = row.content(PlanColumns.SECTION).map(Content::shown).orElse("");
        return sections.computeIfAbsent(id, _ -> {
            var all = (ArrayNode) form.body().get("sections");
            var pointer = "/sections/" + all.size();
            var code = id.isEmpty() ? "required" : "unknown-value";
            form.refuse(pointer + "/id", row.at(PlanColumns.SECTION), code, id.isEmpty() ? null : id,
                    id.isEmpty() ? null : List.copyOf(sectionIds));
            form.place(pointer, row.at(PlanColumns.SECTION));
            var object = all.addObject().put("id", "?").put("number", "?" + all.size()).put("title", "?");
            return new Section(object.putArray("targets"), pointer);
        });
    }

    private void readRule(Table.Row row, ObjectNode target, String pointer) {
        target.putObject("rule");
        form.place(pointer + "/rule", row.at(PlanColumns.RULE_KIND));
        rows.read(row, PlanColumns.RULE_KIND, target, pointer, "rule/kind");
        var kind = kind(target.at("/rule/kind"));
        PlanColumns.TARGETS.stream().filter(each -> RuleKind.isOfRule(each) && each != PlanColumns.RULE_KIND)
                .forEach(column -> kind.ifPresent(known -> readOfRule(row, column, known, target, pointer)));
    }

    private static Optional<RuleKind> kind(JsonNode name) {
        return Arrays.stream(RuleKind.values()).filter(each -> each.name().equals(name.asString(""))).findFirst();
    }

    private void readOfRule(Table.Row row, Column column, RuleKind kind, ObjectNode target, String pointer) {
        var path = kind.path(column);
        if (path.isEmpty()) {
            row.content(column).ifPresent(content -> form.refuse(pointer + "/rule/" + column.key(), row.at(column),
                    "not-of-this-rule", content.shown(), words.constant(kind.name())));
            return;
        }
        path.filter(each -> each.endsWith("/value")).map(each -> each.substring(0, each.lastIndexOf('/')))
                .ifPresent(bound -> form.place(pointer + "/" + bound, row.at(column)));
        rows.read(row, column, target, pointer, path.get());
    }

    private void readComponent(Table.Row row) {
        var id = row.content(PlanColumns.COMPONENT_OF).map(Content::shown).orElse("");
        var target = targets.get(id);
        if (target == null || kind(target.object().at("/rule/kind"))
                .filter(RuleKind.BETTER_THAN_LAST_YEAR::equals).isEmpty()) {
            form.refuse("/components/" + row.number(), row.at(PlanColumns.COMPONENT_OF), "no-components-here",
                    id, words.constant(RuleKind.BETTER_THAN_LAST_YEAR.name()));
            return;
        }
        var components = ((ObjectNode) target.object().get("rule")).withArray("components");
        var pointer = target.pointer() + "/rule/components/" + components.size();
        var object = components.addObject();
        form.place(pointer, row.at(PlanColumns.COMPONENT_OF));
        row.columns().stream().filter(each -> each != PlanColumns.COMPONENT_OF)
                .forEach(column -> rows.read(row, column, object, pointer, column.path()));
    }
}
