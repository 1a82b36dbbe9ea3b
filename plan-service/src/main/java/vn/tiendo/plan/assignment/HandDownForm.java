package vn.tiendo.plan.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.tiendo.plan.assignment.HandDownFigures.Item;
import vn.tiendo.plan.assignment.domain.AssignedFigure;
import vn.tiendo.plan.assignment.domain.Outcome;
import vn.tiendo.plan.assignment.domain.UnitAssignments;
import vn.tiendo.plan.assignment.domain.UnitAssignments.Entry;
import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.form.Required;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Violation;

/** Figures that are handed down, and what came of them, ↔ their forms. */
final class HandDownForm {

    private static final String ITEMS = "assignments";

    private HandDownForm() {
    }

    static List<Item> read(Input in) {
        in.only(ITEMS);
        var items = Required.list(in, ITEMS);
        if (items.isEmpty() && in.has(ITEMS)) {
            in.refuse(ITEMS, "required", null, null);
        }
        return readable(items.stream().map(HandDownForm::item).toList(), in.violations());
    }

    /** Those of which nothing is told are readable. */
    static List<Item> readable(List<Item> items, List<Violation> violations) {
        var told = byItem(violations);
        return items.stream().map(each -> !told.containsKey(each.pointer()) ? each
                : new Item(each.pointer(), each.figure(), false)).toList();
    }

    private static Item item(Input in) {
        in.only("unit", "indicator", "year", "value", "source");
        var figure = new AssignedFigure(in.text("unit"), in.whole("year"), in.text("indicator"), in.number("value"),
                in.optionalText("source").orElse(null));
        return new Item(in.pointer(), figure, true);
    }

    /** What is told of each item, by its pointer. */
    private static Map<String, List<Violation>> byItem(List<Violation> violations) {
        return violations.stream().collect(Collectors.groupingBy(each -> {
            int end = each.pointer().indexOf('/', ("/" + ITEMS + "/").length());
            return end < 0 ? each.pointer() : each.pointer().substring(0, end);
        }));
    }

    /** Whether something is wrong with more than single items. */
    static boolean isUnreadable(List<Item> items, List<Violation> violations) {
        return items.isEmpty() || violations.stream().anyMatch(each -> !each.pointer().startsWith("/" + ITEMS + "/"));
    }

    /** One answer for each item, with what could not be read of it and what speaks against it. */
    static List<Answer> answers(SentFigures sent, List<Outcome> outcomes) {
        var unread = byItem(sent.unread());
        return IntStream.range(0, outcomes.size()).mapToObj(i -> answer(sent.items().get(i), outcomes.get(i), sent, unread)).toList();
    }

    private static Answer answer(Item item, Outcome outcome, SentFigures sent, Map<String, List<Violation>> unread) {
        var form = new Form().with("pointer", item.pointer());
        sent.cell(item.pointer()).ifPresent(cell -> form.with("sheet", cell.sheet()).with("cell", cell.address()));
        if (item.readable()) {
            form.with("unit", item.figure().unit()).with("year", item.figure().year())
                    .with("indicator", item.figure().indicator()).with("value", item.figure().value());
        }
        return switch (outcome) {
            case Outcome.Assigned(var targets) -> new Answer(form.with("outcome", "assigned")
                    .with("plan", targets.isEmpty() ? null : Plan.idOf(item.figure().unit(), item.figure().year()))
                    .with("targets", targets), List.of());
            case Outcome.Unchanged() -> new Answer(form.with("outcome", "unchanged").with("targets", List.of()), List.of());
            case Outcome.Refused(var flaws) -> {
                var violations = new ArrayList<>(unread.getOrDefault(item.pointer(), List.of()));
                violations.addAll(sent.placed(flaws));
                yield new Answer(form.with("outcome", "refused").with("targets", List.of()), violations);
            }
        };
    }

    /** @param errors to be put into the reader's language */
    record Answer(Form form, List<Violation> errors) {
    }

    static Map<String, Object> write(UnitAssignments of) {
        return new Form().with("unit", of.unit()).with("year", of.year()).with("version", of.version())
                .with(ITEMS, of.byIndicator().entrySet().stream().map(each -> write(each.getKey(), each.getValue())).toList())
                .map();
    }

    private static Map<String, Object> write(String indicator, List<Entry> entries) {
        var former = entries.subList(0, entries.size() - 1);
        return new Form().with("indicator", indicator).withFieldsOf(write(entries.getLast()))
                .withAll("former", former, HandDownForm::write).map();
    }

    private static Map<String, Object> write(Entry entry) {
        return new Form().with("value", entry.value()).with("source", entry.source()).with("from", entry.from())
                .with("by", entry.by()).with("at", entry.at()).map();
    }
}
