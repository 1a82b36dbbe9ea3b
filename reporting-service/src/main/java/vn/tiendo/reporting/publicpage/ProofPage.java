package vn.tiendo.reporting.publicpage;

import java.util.Locale;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.markup.domain.Html;
import vn.tiendo.reporting.publicpage.domain.FindIssues.Issue;
import vn.tiendo.reporting.publicpage.domain.ShowProof;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.When;
import vn.tiendo.reporting.table.domain.Table.Language;

/** What the check address that is printed on a report shows in a browser. */
@Component
class ProofPage implements ShowProof {

    private final FindScoreboard scoreboards;
    private final PublicPageProperties properties;

    ProofPage(FindScoreboard scoreboards, PublicPageProperties properties) {
        this.scoreboards = scoreboards;
        this.properties = properties;
    }

    @Override
    public String of(Issue issue, String plan, Issuer issuer, Language language) {
        PageWords words = PageWords.in(language);
        String title = words.say("proof", issue.symbol());
        var about = new PageFrame.About(title, words.say("proof.about", issuer.name()), path(issue.checkAddress()), "", "", "");
        boolean onPlan = scoreboards.find(plan, Basis.APPROVED, When.NOW).isPresent();
        return PageFrame.page(about, words, properties.address(), html -> {
            html.element("h1", title).element("p", words.say("proof.about", issuer.name()));
            facts(html, issue, onPlan, words);
            files(html, issue, plan, words);
            html.open("p").open("a", "href", onPlan ? PlanPage.path(plan) + words.query("")
                    : "/wall" + words.query("unit=" + issuer.id() + "&year=" + issue.period().year()))
                    .text(words.say(onPlan ? "proof.plan" : "proof.wall")).close("a").close("p");
        });
    }

    private static void facts(Html html, Issue issue, boolean onPlan, PageWords words) {
        if (issue.date() != null) {
            html.element("p", words.say("issue.date") + ": " + words.day(issue.date()));
        }
        html.element("p", words.say("issue.period") + ": " + words.period(issue.period()));
        if (issue.language() == Language.EN) {
            html.element("p", words.say("issue.english"));
        }
        html.element("p", words.say(!issue.replaced() ? "proof.stands" : onPlan ? "proof.replaced" : "proof.replacedElsewhere"));
    }

    private static void files(Html html, Issue issue, String plan, PageWords words) {
        html.element("h2", words.say("issue.files")).open("ul", "class", "files");
        issue.files().forEach(file -> html.open("li").open("a", "download", "", "href",
                PlanPage.path(plan) + "/reports/" + issue.id() + "?format=" + file.format())
                .text(file.format().toUpperCase(Locale.ROOT)).close("a").element("p", "hash", "SHA-256: " + file.sha256()).close("li"));
        html.close("ul");
    }

    @Override
    public String none(Language language) {
        PageWords words = PageWords.in(language);
        var about = new PageFrame.About(words.say("proof.none"), words.say("proof.none.about"), PlansPage.PATH, "", "", "");
        return PageFrame.page(about, words, properties.address(), html -> html.element("h1", words.say("proof.none"))
                .element("p", words.say("proof.none.about")));
    }

    private String path(String address) {
        return address.startsWith(properties.address()) ? address.substring(properties.address().length()) : address;
    }
}
