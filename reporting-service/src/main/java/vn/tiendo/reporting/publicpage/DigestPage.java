package vn.tiendo.reporting.publicpage;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.digest.domain.ShowDigest;
import vn.tiendo.reporting.digest.domain.Step;
import vn.tiendo.reporting.markup.domain.Html;
import vn.tiendo.reporting.table.domain.Table.Language;

/** The weekly news by e-mail: where they are asked for, and what became of it. */
@Component
class DigestPage implements ShowDigest {

    private static final String ADDRESS = "digest-address";

    private final PublicPageProperties properties;

    DigestPage(PublicPageProperties properties) {
        this.properties = properties;
    }

    /** The form on the page of a plan; it does without a script. */
    static void form(Html html, String plan, PageWords words) {
        html.element("h2", words.say("digest")).open("form", "class", "digest", "method", "post", "action", PlanPage.path(plan) + "/digest")
                .open("p", "id", "digest-about").text(words.say("digest.about")).close("p")
                .open("label", "for", ADDRESS).text(words.say("digest.address")).close("label")
                .open("input", "id", ADDRESS, "name", "address", "type", "email", "autocomplete", "email", "required", "", "maxlength", "254",
                        "aria-describedby", "digest-about")
                .open("input", "type", "hidden", "name", "lang", "value", words.code());
        button(html, words.say("digest.ask"));
        html.close("form");
    }

    private static void button(Html html, String word) {
        html.open("button", "type", "submit").text(word).close("button");
    }

    @Override
    public String page(Step step, String path, Language language) {
        PageWords words = PageWords.in(language);
        String title = words.say("digest." + step);
        var about = new PageFrame.About(title, words.say("digest.about"), PlansPage.PATH, "", "", "");
        return PageFrame.page(about, words, properties.address(), html -> {
            html.element("h1", title).element("p", words.say("digest." + step + ".about"));
            switch (step) {
                case CONFIRM, STOP -> {
                    html.open("form", "class", "digest", "method", "post", "action", path);
                    button(html, words.say("digest." + step + ".yes"));
                    html.close("form");
                }
                case ASKED, CONFIRMED, STOPPED, GONE, MALFORMED, TOO_MANY, OFF ->
                    html.open("p").open("a", "href", path + words.query("")).text(words.say("digest.back")).close("a").close("p");
            }
        });
    }
}
