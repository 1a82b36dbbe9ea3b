package vn.tiendo.reporting.publicpage;

import java.util.Locale;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.publicpage.domain.FindIssues.Issue;
import vn.tiendo.reporting.publicpage.domain.ShowProof;
import vn.tiendo.reporting.table.domain.Table.Language;

/** What the check address that is printed on a report shows in a browser. */
@Component
class ProofPage implements ShowProof {

    private final PublicPageProperties properties;

    ProofPage(PublicPageProperties properties) {
        this.properties = properties;
    }

    @Override
    public String of(Issue issue, String plan, String unitName, Language language) {
        PageWords words = PageWords.in(language);
        String title = words.say("proof", issue.symbol());
        var about = new PageFrame.About(title, words.say("proof.about", unitName), path(issue.checkAddress()), "", "", "");
        return PageFrame.page(about, words, properties.address(), html -> {
            html.element("h1", title).element("p", words.say("proof.about", unitName));
            if (issue.date() != null) {
                html.element("p", words.say("issue.date") + ": " + words.day(issue.date()));
            }
            html.element("p", words.say("issue.period") + ": " + words.period(issue.period()));
            html.element("p", words.say(issue.replaced() ? "proof.replaced" : "proof.stands"));
            html.element("h2", words.say("issue.files")).open("ul", "class", "files");
            issue.files().forEach(file -> html.open("li").open("a", "download", "", "href",
                    PlanPage.path(plan) + "/reports/" + issue.id() + "?format=" + file.format())
                    .text(file.format().toUpperCase(Locale.ROOT)).close("a").element("p", "hash", "SHA-256: " + file.sha256()).close("li"));
            html.close("ul").open("p").open("a", "href", PlanPage.path(plan) + words.query("")).text(words.say("proof.plan")).close("a")
                    .close("p");
        });
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
