package vn.tiendo.reporting.publicpage;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.web.Page;
import vn.tiendo.reporting.markup.domain.Html;
import vn.tiendo.reporting.scoreboard.domain.ListScoreboards.Listed;

/** All plans in force for everybody, and the page that says that there is none at an address. */
final class PlansPage {

    static final String PATH = "/public";

    private PlansPage() {
    }

    static String write(Page<Listed> plans, @Nullable String after, PageWords words, String site) {
        String query = after == null ? "" : "after=" + after;
        var about = new PageFrame.About(words.say("plans"), words.say("plans.about"), PATH, query, "", "");
        return PageFrame.page(about, words, site, html -> {
            html.element("h1", words.say("plans")).element("p", words.say(plans.items().isEmpty() ? "plans.none" : "plans.about"));
            html.open("ul", "class", "plans");
            plans.items().forEach(plan -> line(html, plan, words));
            html.close("ul");
            if (plans.next() != null) {
                html.open("p").open("a", "href", PATH + words.query("after=" + plans.next())).text(words.say("more")).close("a").close("p");
            }
        });
    }

    private static void line(Html html, Listed plan, PageWords words) {
        html.open("li").open("a", "href", PlanPage.path(plan.plan()) + words.query(""))
                .text(words.say("planOf", plan.unitName(), String.valueOf(plan.year()))).close("a")
                .element("p", words.of(plan.summary().headline()))
                .element("p", "quiet", words.say("targets", plan.summary().targets())).close("li");
    }

    static String gone(PageWords words, String site) {
        var about = new PageFrame.About(words.say("gone"), words.say("gone.about"), PATH, "", "", "");
        return PageFrame.page(about, words, site, html -> html.element("h1", words.say("gone"))
                .element("p", words.say("gone.about")).open("p").open("a", "href", PATH + words.query(""))
                .text(words.say("plans")).close("a").close("p"));
    }
}
