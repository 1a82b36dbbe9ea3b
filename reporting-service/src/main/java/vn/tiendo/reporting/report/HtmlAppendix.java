package vn.tiendo.reporting.report;

import java.util.Locale;

import vn.tiendo.reporting.markup.domain.Html;
import vn.tiendo.reporting.report.domain.ReportContent.Appendix;
import vn.tiendo.reporting.report.domain.ReportContent.Column;
import vn.tiendo.reporting.report.domain.ReportContent.GroupLine;
import vn.tiendo.reporting.report.domain.ReportContent.Line;
import vn.tiendo.reporting.report.domain.ReportContent.TargetLine;

/** The table of all targets, with caption and scopes for screen readers. */
final class HtmlAppendix {

    private HtmlAppendix() {
    }

    static void write(Html html, Appendix appendix) {
        html.open("section", "class", "appendix").element("h2", appendix.title());
        html.open("table").open("caption").element("span", "strong", appendix.caption())
            .element("span", "reference", appendix.reference()).close("caption");
        html.open("colgroup");
        appendix.columns().forEach(column -> html.raw("<col class=\"w" + column.width() + "\"/>"));
        html.close("colgroup").open("thead").open("tr");
        appendix.columns().forEach(column -> html.open("th", "scope", "col").text(column.title()).close("th"));
        html.close("tr").close("thead").open("tbody");
        appendix.lines().forEach(line -> line(html, appendix, line));
        html.close("tbody").close("table").close("section");
    }

    private static void line(Html html, Appendix appendix, Line line) {
        switch (line) {
            case GroupLine(var number, var title) -> html.open("tr", "class", "group")
                .element("td", "centre", number)
                .open("th", "scope", "rowgroup", "colspan", "" + (appendix.columns().size() - 1)).text(title)
                .close("th").close("tr");
            case TargetLine target -> target(html, appendix, target);
        }
    }

    private static void target(Html html, Appendix appendix, TargetLine line) {
        html.open("tr", "class", line.criterion() ? "criterion" : "target");
        for (int i = 0; i < line.cells().size(); i++) {
            Column column = appendix.columns().get(i);
            if (i == 1) {
                html.open("th", "scope", "row").text(line.cells().get(i)).close("th");
            } else {
                html.element("td", column.align().name().toLowerCase(Locale.ROOT) + size(column, line.cells().get(i)), line.cells().get(i));
            }
        }
        html.close("tr");
    }

    private static String size(Column column, String text) {
        int points = CellSize.of(column, text);
        return points == CellSize.USUAL ? "" : " p" + points;
    }
}
