package vn.tiendo.reporting.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import vn.tiendo.reporting.markup.domain.Html;
import vn.tiendo.reporting.report.domain.ReportContent;
import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Letterhead;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportContent.Part;
import vn.tiendo.reporting.report.domain.ReportContent.Proof;
import vn.tiendo.reporting.signature.domain.Signer;

/** A report as one HTML page that prints as the decree wants it; needs no script and nothing from elsewhere. */
final class HtmlReport {

    /** Name of the page's meta element with the report's id. */
    static final String IDENTIFIER = "tiendo-report";

    private final Html html = new Html();
    private final ReportContent content;
    private final String style;
    private final BiConsumer<Html, Chart> charts;
    private final Map<Signer, byte[]> signatures;

    private HtmlReport(ReportContent content, String style, BiConsumer<Html, Chart> charts, Map<Signer, byte[]> signatures) {
        this.content = content;
        this.style = style;
        this.charts = charts;
        this.signatures = signatures;
    }

    /** UTF-8; well-formed as XML too. */
    static byte[] render(ReportContent content) {
        return page(content, "report.css", HtmlReport::drawn, Map.of()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param style name of the style sheet, beside this class
     * @param charts writes what stands for a chart
     * @param signatures as which those who sign it show, in PNG
     */
    static String page(ReportContent content, String style, BiConsumer<Html, Chart> charts, Map<Signer, byte[]> signatures) {
        return new HtmlReport(content, style, charts, signatures).page();
    }

    private static void drawn(Html html, Chart chart) {
        String svg = Base64.getEncoder().encodeToString(ChartPicture.svg(chart).getBytes(StandardCharsets.UTF_8));
        html.raw("<img class=\"chart\" src=\"data:image/svg+xml;base64," + svg + "\" alt=\"").text(chart.alternative()).raw("\"/>");
    }

    private String page() {
        html.raw("<!DOCTYPE html>\n").open("html", "lang", content.language(), "xml:lang", content.language());
        html.open("head").raw("<meta charset=\"utf-8\"/>")
            .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
            .element("title", content.kind() + ": " + content.summary())
            .raw("<meta name=\"description\" content=\"").text(content.author() + ": " + content.summary()).raw("\"/>");
        if (content.proof() != null) {
            html.raw("<meta name=\"" + IDENTIFIER + "\" content=\"").text(content.proof().report()).raw("\"/>");
        }
        html.raw("<style>\n" + css() + "</style>").close("head");
        html.open("body").open("main");
        letterhead(content.letterhead());
        html.open("h1").element("span", "kind", content.kind()).element("span", "summary", content.summary())
            .close("h1").element("div", "rule", "");
        addressed(content.addressed());
        content.grounds().forEach(ground -> html.element("p", "ground", ground));
        html.element("p", content.opening());
        content.parts().forEach(this::part);
        html.element("p", "closing", content.closing());
        signature();
        HtmlAppendix.write(html, content.appendix());
        if (content.proof() != null) {
            proof(content.proof());
        }
        return html.close("main").close("body").close("html").toString();
    }

    private void letterhead(Letterhead head) {
        html.open("div", "class", "letterhead").open("div", "class", "line").open("div", "class", "left");
        if (head.superior() != null) {
            html.element("p", head.superior());
        }
        head.issuer().forEach(line -> html.element("p", "strong", line));
        html.element("div", "rule", "").close("div").open("div", "class", "right").element("p", "strong", head.state())
            .open("p", "class", "motto").element("span", head.motto()).close("p").close("div").close("div");
        html.open("div", "class", "line").open("div", "class", "left").element("p", "number", head.number());
        if (content.draft() != null) {
            html.element("p", "draft", content.draft());
        }
        html.close("div").open("div", "class", "right").element("p", "place", head.placeAndDate())
            .close("div").close("div").close("div");
    }

    private void addressed(List<String> lines) {
        if (!lines.isEmpty()) {
            html.open("div", "class", lines.size() == 1 ? "addressed" : "addressed several");
            lines.forEach(line -> html.element("p", line));
            html.close("div");
        }
    }

    private void part(Part part) {
        html.open("section").element("h2", part.number() + " " + part.title());
        List<Block> blocks = part.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean opensList = blocks.get(i) instanceof Item && (i == 0 || !(blocks.get(i - 1) instanceof Item));
            boolean closesList = blocks.get(i) instanceof Item
                && (i == blocks.size() - 1 || !(blocks.get(i + 1) instanceof Item));
            html.raw(opensList ? "<ul>\n" : "");
            block(blocks.get(i));
            html.raw(closesList ? "</ul>\n" : "");
        }
        html.close("section");
    }

    private void block(Block block) {
        switch (block) {
            case Heading(var number, var title) -> html.element("h3", number + " " + title);
            case Paragraph(var text) -> html.element("p", text);
            case Item(var text, var nested) -> html.element("li", (nested ? "+ " : "- ") + text);
            case Chart chart -> chart(chart);
        }
    }

    private void chart(Chart chart) {
        html.open("div", "class", "figure");
        charts.accept(html, chart);
        html.element("p", chart.title()).close("div");
    }

    private void signature() {
        html.open("div", "class", "signing").open("div", "class", "recipients")
            .element("p", "title", content.recipients().title());
        content.recipients().lines().forEach(recipient -> html.element("p", recipient));
        html.close("div").open("div", "class", "signature");
        content.signature().authority().forEach(line -> html.element("p", "strong", line));
        html.open("div", "class", "shown");
        shown(Signer.LEADER, content.signature().leaderShows());
        shown(Signer.OFFICE, content.signature().officeShows());
        html.close("div").element("p", "name", Objects.requireNonNullElse(content.signature().name(), ""))
            .close("div").close("div");
    }

    private void shown(Signer signer, String alternative) {
        byte[] picture = signatures.get(signer);
        if (picture != null) {
            html.raw("<img class=\"" + signer.name().toLowerCase(Locale.ROOT) + "\" src=\"" + data(picture) + "\" alt=\"")
                .text(alternative).raw("\"/>");
        }
    }

    private static String data(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private void proof(Proof proof) {
        html.open("section", "class", "proof").element("h2", proof.title()).open("table").open("tbody");
        proof.facts().forEach(fact -> html.open("tr").open("th", "scope", "row").text(fact.name()).close("th")
            .element("td", fact.value()).close("tr"));
        html.close("tbody").close("table").open("p").raw("<img src=\""
            + data(QrCode.png(proof.address())) + "\" alt=\"").text(proof.alternative())
            .raw("\"/>").close("p").close("section");
    }

    private String css() {
        try (InputStream css = HtmlReport.class.getResourceAsStream(style)) {
            return new String(Objects.requireNonNull(css, style).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(style + " cannot be read", e);
        }
    }
}
