package vn.tiendo.reporting.publicpage;

import java.util.EnumMap;
import java.util.Map;

import vn.tiendo.reporting.markup.domain.Html;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;

/** Each status as shape, word and colour, so that colour is never alone; the shapes are those of the web application. */
final class Signs {

    private static final String SHAPES = """
            <svg class="unseen" aria-hidden="true"><defs>
            <g id="s-MET"><circle cx="8" cy="8" r="6.5" fill="currentColor"/></g>
            <g id="s-EXCEEDED"><path d="M8 1.5 15 14H1z" fill="currentColor"/></g>
            <g id="s-ON_TRACK"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor"/></g>
            <g id="s-AT_RISK"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 8V2a6 6 0 0 1 6 6z" fill="currentColor"/></g>
            <g id="s-OFF_TRACK"><path d="M8 14.5 1 2h14z" fill="currentColor"/></g>
            <g id="s-MISSED"><path d="m3 3 10 10M13 3 3 13" stroke="currentColor" stroke-width="2.5"/></g>
            <g id="s-NO_DATA"><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.4 2.3"/></g>
            <g id="s-NONE"><path d="M4 8h8" stroke="currentColor" stroke-width="2"/></g>
            </defs></svg>
            """;

    private static final Map<Status, String> TONES = new EnumMap<>(Map.of(Status.MET, "met", Status.EXCEEDED, "met",
            Status.ON_TRACK, "on-track", Status.AT_RISK, "at-risk", Status.OFF_TRACK, "off-track", Status.MISSED, "missed",
            Status.NO_DATA, "no-data"));

    private Signs() {
    }

    /** Once on a page that shows signs. */
    static void define(Html html) {
        html.raw(SHAPES);
    }

    static String tone(Status status) {
        return TONES.getOrDefault(status, "idle");
    }

    static void show(Html html, Status status, PageWords words) {
        show(html, status, words.of(StatusNames.of(status)));
    }

    static void show(Html html, Status status, String word) {
        String shape = TONES.containsKey(status) ? status.name() : "NONE";
        html.open("span", "class", "verdict " + tone(status))
                .raw("<svg viewBox=\"0 0 16 16\" width=\"14\" height=\"14\" aria-hidden=\"true\"><use href=\"#s-" + shape + "\"/></svg> ")
                .text(word).close("span");
    }
}
