package vn.tiendo.reporting.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import vn.tiendo.reporting.report.domain.ReportContent;
import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Letterhead;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportContent.Part;

/** A report as one HTML page that prints as the decree wants it; needs no script and nothing from elsewhere. */
final class HtmlReport {

    private final Html html = new Html();
    private final ReportContent content;

    private HtmlReport(ReportContent content) {
        this.content = content;
    }

    /** UTF-8; well-formed as XML too. */
    static byte[] render(ReportContent content) {
        return new HtmlReport(content).page().getBytes(StandardCharsets.UTF_8);
    }

    private String page() {
        html.raw("<!DOCTYPE html>\n").open("html", "lang", "vi", "xml:lang", "vi");
        html.open("head").raw("<meta charset=\"utf-8\"/>")
            .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
            .element("title", content.kind() + ": " + content.summary())
            .raw("<style>\n" + style() + "</style>").close("head");
        html.open("body").open("main");
        letterhead(content.letterhead());
        html.open("h1").element("span", "kind", content.kind()).element("span", "summary", content.summary())
            .close("h1");
        content.grounds().forEach(ground -> html.element("p", "ground", ground));
        html.element("p", content.opening());
        content.parts().forEach(this::part);
        html.element("p", content.closing());
        signature();
        HtmlAppendix.write(html, content.appendix());
        return html.close("main").close("body").close("html").toString();
    }

    private void letterhead(Letterhead head) {
        html.open("header", "class", "letterhead").open("div", "class", "issuer");
        if (head.superior() != null) {
            html.element("p", head.superior());
        }
        head.issuer().forEach(line -> html.element("p", "strong", line));
        html.element("p", "number", head.number());
        if (content.draft()) {
            html.element("p", "draft", "DỰ THẢO");
        }
        html.close("div").open("div", "class", "state").element("p", "strong", head.state())
            .element("p", "motto", head.motto()).element("p", "place", head.placeAndDate())
            .close("div").close("header");
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
            case Item(var text, var nested) -> html.element("li", nested ? "nested" : "item", text);
        }
    }

    private void signature() {
        html.open("div", "class", "signing").open("div", "class", "recipients")
            .element("p", "title", "Nơi nhận:");
        content.recipients().forEach(recipient -> html.element("p", recipient));
        html.close("div").open("div", "class", "signature");
        content.signature().authority().forEach(line -> html.element("p", "strong", line));
        html.element("p", "name", Objects.requireNonNullElse(content.signature().name(), ""))
            .close("div").close("div");
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(css, "report.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css cannot be read", e);
        }
    }
}
