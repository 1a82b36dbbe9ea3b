package vn.tiendo.reporting.publicpage;

import java.util.List;
import java.util.Locale;

import vn.tiendo.reporting.markup.domain.Html;
import vn.tiendo.reporting.publicpage.domain.FindIssues.File;
import vn.tiendo.reporting.publicpage.domain.FindIssues.Issue;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.table.domain.Table.Language;

/** What can be taken away: the figures as files, and the issued reports with what verifies them. */
final class PageDownloads {

    private static final List<String> FORMATS = List.of("csv", "xlsx", "json");
    private static final List<String> OF_ISSUE = List.of("symbol", "date", "period", "files", "check");

    private final Html html;
    private final Scoreboard scoreboard;
    private final PageWords words;

    private PageDownloads(Html html, Scoreboard scoreboard, PageWords words) {
        this.html = html;
        this.scoreboard = scoreboard;
        this.words = words;
    }

    static void write(Html html, PlanPage.Content content, PageWords words) {
        PageDownloads downloads = new PageDownloads(html, content.scoreboard(), words);
        html.element("h2", words.say("downloads")).element("p", "quiet", words.say("downloads.about"));
        html.open("ul", "class", "files");
        FORMATS.forEach(format -> downloads.figures(format, content.asked() == null ? "" : "&period=" + content.asked()));
        html.close("ul").element("h2", words.say("issued"));
        downloads.issues(content.issues());
    }

    private void figures(String format, String cut) {
        html.open("li").open("a", "download", "", "href", "/api/v1/scoreboards/" + scoreboard.plan() + "?format=" + format
                + "&language=" + words.code() + cut).text(words.say(format)).close("a").close("li");
    }

    private void issues(List<Issue> issues) {
        if (issues.isEmpty()) {
            html.element("p", words.say("issuedNone"));
            return;
        }
        html.open("table", "role", "table", "class", "issues").open("caption", "class", "unseen").text(words.say("issued")).close("caption")
                .open("thead", "role", "rowgroup").open("tr", "role", "row");
        OF_ISSUE.forEach(column -> html.open("th", "role", "columnheader", "scope", "col").text(words.say("issue." + column)).close("th"));
        html.close("tr").close("thead").open("tbody", "role", "rowgroup");
        issues.forEach(this::issue);
        html.close("tbody").close("table");
    }

    private void issue(Issue issue) {
        html.open("tr", "role", "row").open("th", "role", "rowheader", "scope", "row").text(issue.symbol());
        if (issue.language() == Language.EN) {
            html.element("p", words.say("issue.english"));
        }
        if (issue.edition() > 1) {
            html.element("p", words.say("issue.edition", issue.edition()));
        }
        if (issue.replaced()) {
            html.element("p", words.say("issue.replaced"));
        }
        html.close("th");
        cell("date").text(issue.date() == null ? "" : words.day(issue.date())).close("td");
        cell("period").text(words.period(issue.period())).close("td");
        cell("files");
        issue.files().forEach(file -> file(issue, file));
        html.close("td");
        cell("check").open("a", "href", issue.checkAddress()).text(words.say("issue.proof")).close("a");
        issue.files().stream().filter(file -> file.format().equals("pdf"))
                .forEach(file -> html.element("p", "hash", words.say("issue.hash", file.sha256())));
        html.close("td").close("tr");
    }

    private Html cell(String column) {
        return html.open("td", "role", "cell", "data-label", words.say("issue." + column));
    }

    private void file(Issue issue, File file) {
        html.open("a", "download", "", "href", PlanPage.path(scoreboard.plan()) + "/reports/" + issue.id() + "?format=" + file.format())
                .text(file.format().toUpperCase(Locale.ROOT)).close("a").raw(" ");
    }
}
