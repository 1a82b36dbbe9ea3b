package vn.tiendo.measurement.history.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.submission.domain.Value;

/** The columns of a history, named as those of a file that is sent in where they say the same; the last ones say what ids are called. */
public enum Field {

    PLAN("plan", row -> Cell.text(row.submission().id().plan())),
    UNIT("unit", row -> Cell.text(row.submission().unit())),
    DEPARTMENT("department", row -> Cell.text(row.submission().id().department())),
    PERIOD("period", row -> Cell.text(row.submission().id().period().toString())),
    FROM("from", row -> Cell.day(row.submission().span().from())),
    TO("to", row -> Cell.day(row.submission().span().to())),
    STATE("state", row -> Cell.code(row.submission().state())),
    TARGET("target", row -> Cell.text(row.figure().target())),
    NUMBER("number", row -> Cell.text(row.line().number())),
    TITLE("title", row -> Cell.text(row.line().title())),
    PART("part", row -> Cell.text(row.figure().part())),
    COMPONENT("component", row -> Cell.text(row.component())),
    UNIT_OF_MEASURE("unitOfMeasure", row -> Cell.text(row.unitOfMeasure())),
    VALUE("value", Field::value),
    NUMERATOR("numerator", row -> row.revision().value() instanceof Value.Ratio(BigDecimal numerator, var _)
            ? Cell.number(numerator) : new Cell.Nothing()),
    DENOMINATOR("denominator", row -> row.revision().value() instanceof Value.Ratio(var _, BigDecimal denominator)
            ? Cell.number(denominator) : new Cell.Nothing()),
    DATE("date", row -> row.revision().value() instanceof Value.Done(var _, var on) ? Cell.day(on) : new Cell.Nothing()),
    GROUND("ground", row -> row.revision().value() instanceof Value.Narrative(var _, String ground)
            ? Cell.text(ground) : new Cell.Nothing()),
    NO_DATA("noData", row -> row.revision().value() instanceof Value.NoData(var reason, var _)
            ? Cell.code(reason) : new Cell.Nothing()),
    NOTE("note", row -> row.revision().value() instanceof Value.NoData(var _, var note)
            ? Cell.text(note) : new Cell.Nothing()),
    QUALITY("quality", row -> Cell.code(row.revision().quality())),
    EXPLANATION("explanation", row -> Cell.text(row.revision().explanation())),
    REVISION("revision", row -> Cell.number(BigDecimal.valueOf(row.revision().number()))),
    REASON("reason", row -> Cell.text(row.revision().reason())),
    ENTERED_BY("enteredBy", row -> Cell.text(row.revision().author().id())),
    ENTERED_BY_KIND("enteredByKind", row -> Cell.code(row.revision().author().kind())),
    ON_BEHALF_OF("onBehalfOf", row -> Cell.text(row.revision().author().onBehalfOf())),
    ENTERED_AT("enteredAt", row -> new Cell.Moment(row.revision().enteredAt())),
    HANDED_IN("handedIn", row -> flag(row.revision().submitted())),
    PLAN_TITLE("planTitle", row -> Cell.text(row.outline().title())),
    UNIT_NAME("unitName", row -> Cell.text(row.outline().unitName())),
    DEPARTMENT_NAME("departmentName", row -> Cell.text(row.outline().department(row.submission().id().department()))),
    PART_NAME("partName", row -> Cell.text(row.figure().part() instanceof String part ? row.outline().department(part) : null)),
    COMPONENT_TITLE("componentTitle", row -> Cell.text(row.named().map(Outline.Component::title).orElse(null)));

    private static final Set<Field> OF_REVISIONS = EnumSet.range(REVISION, HANDED_IN);

    private final String code;
    private final Function<Row, Cell> cell;

    Field(String code, Function<Row, Cell> cell) {
        this.code = code;
        this.cell = cell;
    }

    /** @param revisions with who entered what, when and why */
    public static List<Field> of(boolean revisions) {
        return Arrays.stream(values()).filter(field -> revisions || !OF_REVISIONS.contains(field)).toList();
    }

    public String code() {
        return code;
    }

    public Cell of(Row row) {
        return cell.apply(row);
    }

    private static Cell value(Row row) {
        return switch (row.revision().value()) {
            case Value.Number(BigDecimal number) -> Cell.number(number);
            case Value.Count(BigDecimal count, var _) -> Cell.number(count);
            case Value.Rating(String grade) -> Cell.text(grade);
            case Value.Done(boolean done, var _) -> flag(done);
            case Value.Narrative(var assessment, var _) -> Cell.code(assessment);
            case Value.Components(var components) -> Cell.number(components.get(row.component()));
            case Value.Ratio _ -> new Cell.Nothing();
            case Value.NoData _ -> new Cell.Nothing();
        };
    }

    private static Cell flag(boolean yes) {
        return new Cell.Code(Boolean.toString(yes));
    }
}
