package vn.tiendo.reporting.publicpage;

import vn.tiendo.reporting.markup.domain.Html;

/**
 * What stands around every page: head, way to the other language, foot. The styles are the web application's, which is served under
 * the same address.
 */
final class PageFrame {

    private static final String STYLES = """
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <script src="/app/theme.js"></script>
            <link rel="icon" href="/app/favicon.svg" type="image/svg+xml"/>
            <link rel="stylesheet" href="/app/style/tokens.css"/>
            <link rel="stylesheet" href="/app/style/public.css"/>
            """;

    private PageFrame() {
    }

    /**
     * @param path of the page, without its query
     * @param query what the address keeps beside the language
     * @param card path of the picture that is shown where the address is shared; empty: none
     * @param feed path of the news of what the page is about; empty: none
     */
    record About(String title, String description, String path, String query, String card, String feed) {
    }

    @FunctionalInterface
    interface Body {
        void write(Html html);
    }

    static String page(About about, PageWords words, String site, Body body) {
        Html html = new Html().raw("<!DOCTYPE html>\n").open("html", "lang", words.code()).open("head").raw(STYLES)
                .element("title", about.title() + " · " + words.say("product"));
        described(html, about, words, site);
        html.close("head").open("body").open("a", "class", "skip", "href", "#main").text(words.say("skip")).close("a");
        top(html, about, words);
        html.open("main", "id", "main", "tabindex", "-1");
        body.write(html);
        html.close("main").open("footer").element("p", words.say("approvedOnly")).close("footer");
        return html.close("body").close("html").toString();
    }

    private static void described(Html html, About about, PageWords words, String site) {
        html.open("meta", "name", "description", "content", about.description());
        html.open("link", "rel", "canonical", "href", site + about.path() + words.query(about.query()));
        other(html, about, words, site);
        if (!about.feed().isEmpty()) {
            html.open("link", "rel", "alternate", "type", "application/atom+xml", "title", words.say("feed"), "href", about.feed());
        }
        property(html, "og:type", "website");
        property(html, "og:site_name", words.say("product"));
        property(html, "og:title", about.title());
        property(html, "og:description", about.description());
        property(html, "og:url", site + about.path() + words.query(about.query()));
        if (!about.card().isEmpty()) {
            property(html, "og:image", site + about.card() + words.query(""));
            property(html, "og:image:width", String.valueOf(ShareCard.WIDTH));
            property(html, "og:image:height", String.valueOf(ShareCard.HEIGHT));
            html.open("meta", "name", "twitter:card", "content", "summary_large_image");
        }
    }

    private static void property(Html html, String name, String content) {
        html.open("meta", "property", name, "content", content);
    }

    private static void other(Html html, About about, PageWords words, String site) {
        html.open("link", "rel", "alternate", "hreflang", words.say("otherLanguageCode"), "href",
                site + about.path() + words.other().query(about.query()));
    }

    private static void top(Html html, About about, PageWords words) {
        html.open("header").open("a", "class", "brand", "href", "/public" + words.query("")).text(words.say("product")).close("a")
                .open("a", "lang", words.say("otherLanguageCode"), "hreflang", words.say("otherLanguageCode"), "href",
                        about.path() + words.other().query(about.query())).text(words.say("otherLanguage")).close("a").close("header");
    }
}
