package vn.tiendo.local.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.tiendo.local.access.AccessTable.Case;
import vn.tiendo.local.access.Operations.Operation;

/** {@code docs/access.md}, written from the table. */
final class AccessDocument {

    private static final String HEAD = """
            # Who may do what

            Written from [access.csv](../deploy/local/launcher/src/test/resources/access.csv) by `AccessTableTest`; do not
            edit it here. `AccessIT` asks every question of a running installation, through the gateway.

            Rows are callers, columns say where a caller belongs, seen from the department whose figures, or the ward whose
            plan, are asked for: the same **department**, another department of the same **ward**, a **ward beside** it in the
            same city, the **city above**, **another city**. A dash: there is no such caller. A number is the status of the
            answer, with the problem's code where the rules fix it; *listed* and *unlisted* are 200 with and without the thing.
            What a caller may not know of is 404, what they may see but not do is 403. A system takes part with the role that the
            operation needs, once with all scopes and once with none; people's tokens need no scopes.
            """;

    private AccessDocument() {
    }

    static String of(AccessTable table, List<Operation> operations) {
        StringBuilder text = new StringBuilder(HEAD);
        String service = "";
        for (Operation operation : operations) {
            if (!operation.service().equals(service)) text.append("\n## ").append(operation.service()).append('\n');
            service = operation.service();
            table.cases().stream().filter(c -> c.operation().equals(operation.id())).forEach(c -> add(text, operation, c));
        }
        return text.toString();
    }

    private static void add(StringBuilder text, Operation operation, Case one) {
        text.append("\n### ").append(operation.id()).append(": ").append(one.name()).append("\n\n`")
                .append(operation.method().toUpperCase(java.util.Locale.ROOT)).append(' ').append(operation.path())
                .append("`\n\n| |");
        for (Place place : Place.values()) text.append(' ').append(place.title).append(" |");
        text.append("\n|---|---|---|---|---|---|\n");
        byAnswers(one).forEach((answers, names) -> text.append("| ").append(names).append(" | ").append(answers)
                .append(" |\n"));
    }

    /** Callers with the same answers share a row. */
    private static Map<String, String> byAnswers(Case one) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (Who who : Who.values()) rows.merge(answers(one, who), who.title, (a, b) -> a + ", " + b);
        return rows;
    }

    private static String answers(Case one, Who who) {
        Map<Place, String> cells = one.answers().entrySet().stream().filter(e -> e.getKey().who() == who)
                .collect(Collectors.toMap(e -> e.getKey().place(), e -> e.getValue().text()));
        return Arrays.stream(Place.values()).map(place -> cells.getOrDefault(place, "–"))
                .collect(Collectors.joining(" | "));
    }
}
