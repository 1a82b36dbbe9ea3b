package vn.tiendo.reporting.publicpage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.markup.domain.Html;
import vn.tiendo.reporting.publicpage.domain.Account;
import vn.tiendo.reporting.publicpage.domain.FindIssues.Issue;
import vn.tiendo.reporting.scoreboard.domain.ListScoreboards.Listed;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.Submissions;
import vn.tiendo.reporting.scoreboard.domain.Status;

/** One plan for everybody: a sentence, a picture, what was not kept and why, the table, what came before, downloads. */
final class PlanPage {

    private final Html html;
    private final Content content;
    private final Scoreboard scoreboard;
    private final PageWords words;

    private PlanPage(Html html, Content content, PageWords words) {
        this.html = html;
        this.content = content;
        this.scoreboard = content.scoreboard();
        this.words = words;
    }

    /**
     * @param asked the cut that the address names; null: the latest
     * @param latest the cut of the latest scoreboard; null as long as nothing was reported
     * @param plans all plans of the unit
     * @param mailed whether weekly news can be had by e-mail
     */
    record Content(Scoreboard scoreboard, @Nullable Period asked, @Nullable Period latest, List<Issue> issues, List<Listed> plans,
            boolean mailed) {
    }

    static String write(Content content, PageWords words, String site) {
        Scoreboard scoreboard = content.scoreboard();
        String path = path(scoreboard.plan());
        var about = new PageFrame.About(name(scoreboard, words),
                words.say("description", words.of(scoreboard.summary().headline())), path, query(content.asked()), path + "/card.png", feed(scoreboard.unit(), words));
        return PageFrame.page(about, words, site, html -> new PlanPage(html, content, words).body());
    }

    static String name(Scoreboard scoreboard, PageWords words) {
        return words.say("planOf", scoreboard.unitName(), String.valueOf(scoreboard.year()));
    }

    static String path(String plan) {
        return "/public/" + plan;
    }

    private static String feed(String unit, PageWords words) {
        return "/api/v1/feeds/" + unit + (words.code().equals("vi") ? "" : "?language=" + words.code());
    }

    private static String query(@Nullable Period asked) {
        return asked == null ? "" : "period=" + asked;
    }

    private void body() {
        Signs.define(html);
        html.element("h1", name(scoreboard, words));
        html.element("p", "headline", words.of(scoreboard.summary().headline()));
        html.element("p", words.say("standing", count(Status.ON_TRACK), count(Status.OFF_TRACK, Status.AT_RISK, Status.MISSED),
                count(Status.NO_DATA, Status.NOT_DUE, Status.NOT_ASSESSABLE)));
        html.element("p", scoreboard.period() == null ? words.say("aboutNothing") : words.say("about", words.period(scoreboard.period())));
        distribution();
        failed();
        kept();
        TargetTable.write(html, scoreboard, words);
        past();
        PageDownloads.write(html, content, words);
        if (content.mailed()) {
            DigestPage.form(html, scoreboard.plan(), words);
        }
        decisions();
    }

    private int count(Status... any) {
        return Stream.of(any).mapToInt(status -> scoreboard.summary().counts().getOrDefault(status, 0)).sum();
    }

    private void distribution() {
        PageBar.write(html, scoreboard.summary(), words);
        Submissions sent = scoreboard.summary().submissions();
        html.element("p", "quiet", words.say("reports", sent.received(), sent.owed(), sent.late(), sent.missing()));
    }

    private void failed() {
        List<Row> failed = Account.of(scoreboard).failed();
        html.element("h2", words.say("failed"));
        if (failed.isEmpty()) {
            html.element("p", words.say("failedNone"));
            return;
        }
        html.open("ul", "class", "account");
        failed.forEach(this::why);
        html.close("ul");
    }

    private void why(Row row) {
        html.open("li");
        linked(row);
        html.element("p", words.of(row.verdict().explanation()));
        row.notes().forEach(note -> html.open("p", "class", "note", "lang", "vi").text(words.say("note", note.department().name(),
                words.period(note.period()), note.text())).close("p"));
        html.close("li");
    }

    private void linked(Row row) {
        Signs.show(html, row.verdict().status(), words);
        html.open("a", "href", "#" + row.id()).text(row.title()).close("a");
    }

    private void kept() {
        List<Row> kept = Account.of(scoreboard).kept();
        html.element("h2", words.say("kept"));
        if (kept.isEmpty()) {
            html.element("p", words.say("keptNone"));
            return;
        }
        html.open("ul", "class", "account kept");
        kept.forEach(row -> {
            html.open("li");
            linked(row);
            html.close("li");
        });
        html.close("ul");
    }

    /** The same page at the end of each month that has figures, and the unit's other years. */
    private void past() {
        if (content.latest() != null && content.latest().endMonth() > 1) {
            html.open("nav", "class", "past", "aria-labelledby", "past").open("h2", "id", "past").text(words.say("past")).close("h2").open("ul");
            IntStream.range(1, content.latest().endMonth()).mapToObj(month -> Period.month(scoreboard.year(), month)).forEach(this::cut);
            cut(null);
            html.close("ul").close("nav");
        }
        List<Listed> others = content.plans().stream().filter(plan -> !plan.plan().equals(scoreboard.plan())).toList();
        if (!others.isEmpty()) {
            html.open("nav", "class", "past", "aria-labelledby", "years").open("h2", "id", "years").text(words.say("otherYears")).close("h2").open("ul");
            others.forEach(plan -> html.open("li").open("a", "href", path(plan.plan()) + words.query(""))
                    .text(words.say("year", String.valueOf(plan.year()))).close("a").close("li"));
            html.close("ul").close("nav");
        }
    }

    private void cut(@Nullable Period period) {
        String word = period == null ? words.say("past.latest") : words.month(period);
        html.open("li");
        if (Objects.equals(period, content.asked())) {
            html.open("b", "aria-current", "page").text(word).close("b");
        } else {
            html.open("a", "href", path(scoreboard.plan()) + words.query(query(period))).text(word).close("a");
        }
        html.close("li");
    }

    private void decisions() {
        var resolution = scoreboard.resolution();
        html.open("div", "class", "decisions");
        if (resolution != null && resolution.number() != null) {
            html.element("p", words.say("adopted", resolution.number(), decided(resolution.date(), resolution.issuer())));
        }
        var amendment = scoreboard.amendment();
        if (amendment != null) {
            html.element("p", words.say("amended", amendment.number(), decided(amendment.date(), amendment.issuer())));
        }
        html.open("p").open("a", "href", "/plans/" + scoreboard.plan() + words.query("")).text(words.say("live")).close("a").raw(" · ")
                .open("a", "type", "application/atom+xml", "href", feed(scoreboard.unit(), words)).text(words.say("feed")).close("a").raw(" · ")
                .open("a", "href", "/public" + words.query("")).text(words.say("allPlans")).close("a").close("p").close("div");
    }

    private String decided(@Nullable LocalDate date, @Nullable String issuer) {
        return (date == null ? "" : words.say("adoptedOn", words.day(date))) + (issuer == null ? "" : words.say("adoptedBy", issuer));
    }
}
