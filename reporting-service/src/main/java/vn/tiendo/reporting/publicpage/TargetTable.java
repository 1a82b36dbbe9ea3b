package vn.tiendo.reporting.publicpage;

import java.util.List;

import vn.tiendo.reporting.markup.domain.Html;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.Section;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.scoreboard.domain.WordNames;

/** All targets in the plan's order, each with the sentence that says why it stands as it does. */
final class TargetTable {

    private static final List<String> COLUMNS = List.of("number", "title", "required", "attained", "share", "status");

    private final Html html;
    private final PageWords words;

    private TargetTable(Html html, PageWords words) {
        this.html = html;
        this.words = words;
    }

    /** Roles are written out because on a phone rows are laid out as cards, and a browser forgets a table's meaning then. */
    static void write(Html html, Scoreboard scoreboard, PageWords words) {
        html.open("table", "role", "table", "class", "targets").element("caption", words.say("all"));
        html.open("thead", "role", "rowgroup").open("tr", "role", "row");
        COLUMNS.forEach(column -> html.open("th", "role", "columnheader", "scope", "col", "class", column)
                .text(words.say(column)).close("th"));
        html.close("tr").close("thead");
        TargetTable table = new TargetTable(html, words);
        scoreboard.sections().forEach(table::section);
        html.close("table");
    }

    private void section(Section section) {
        html.open("tbody", "role", "rowgroup").open("tr", "role", "row", "class", "section")
                .open("th", "role", "rowheader", "scope", "rowgroup", "colspan", String.valueOf(COLUMNS.size()))
                .text(section.number() + ". " + section.title()).close("th").close("tr");
        section.targets().forEach(this::target);
        html.close("tbody");
    }

    private void target(Row row) {
        Verdict verdict = row.verdict();
        html.open("tr", "role", "row", "id", row.id(), "class", row.partOf() == null ? "row" : "row part");
        cell("number", row.number());
        html.open("th", "role", "rowheader", "scope", "row", "class", "title").text(row.title());
        html.element("p", words.of(verdict.explanation()));
        history(row);
        html.close("th");
        cell("required", words.of(row.required()));
        cell("attained", words.withUnit(verdict.attained(), verdict.unitOfMeasure()));
        cell("share", words.percent(verdict.share()));
        html.open("td", "role", "cell", "class", "status", "data-label", words.say("status"));
        Signs.show(html, verdict.status(), words);
        html.close("td").close("tr");
    }

    private void cell(String column, String text) {
        html.open("td", "role", "cell", "class", column, "data-label", words.say(column)).text(text).close("td");
    }

    private void history(Row row) {
        if (row.history().isEmpty()) {
            return;
        }
        html.open("details").element("summary", words.say("history")).open("ul");
        row.history().forEach(point -> html.element("li", words.period(point.period()) + ": "
                + (point.word() == null ? words.withUnit(point.value(), row.unitOfMeasure()) : words.of(WordNames.of(point.word())))));
        html.close("ul").close("details");
    }
}
