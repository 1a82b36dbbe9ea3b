package vn.tiendo.reporting.publicpage;

import vn.tiendo.reporting.markup.domain.Html;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.Summary;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;

/** The picture of a plan: a bar with a part for each status, and under it the same in words. */
final class PageBar {

    private PageBar() {
    }

    static void write(Html html, Summary summary, PageWords words) {
        if (summary.targets() > 0) {
            html.raw("<svg class=\"bar\" aria-hidden=\"true\" preserveAspectRatio=\"none\" viewBox=\"0 0 " + summary.targets() + " 1\">");
            int from = 0;
            for (var each : summary.counts().entrySet()) {
                html.open("rect", "class", Signs.tone(each.getKey()), "x", String.valueOf(from), "width", String.valueOf(each.getValue()),
                        "height", "1").raw("</rect>");
                from += each.getValue();
            }
            html.close("svg");
        }
        html.open("ul", "class", "counts", "aria-label", words.say("distribution"));
        summary.counts().forEach((status, count) -> {
            if (count > 0) {
                html.open("li");
                Signs.show(html, status, words.say("count", words.of(StatusNames.of(status)), count));
                html.close("li");
            }
        });
        html.close("ul");
    }
}
