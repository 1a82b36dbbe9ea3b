package vn.tiendo.reporting.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

import vn.tiendo.reporting.report.domain.ReportContent;
import vn.tiendo.reporting.report.domain.ReportContent.Block;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportContent.Part;

/** A report as DOCX: real heading styles and table headers, so that it can be navigated, edited and read aloud. */
final class WordReport {

    /** Between addressees and text, in twips. */
    private static final int ROOM = 240;

    private final ReportContent content;
    private final XWPFDocument document;

    private WordReport(ReportContent content, XWPFDocument document) {
        this.content = content;
        this.document = document;
    }

    /** The same content gives the same bytes. */
    static byte[] render(ReportContent content) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new WordReport(content, document).write();
            document.write(out);
            return StableZip.repack(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private void write() {
        OfficeProperties.set(document.getProperties().getCoreProperties().getUnderlyingProperties(), content);
        WordStyles.define(document, content.language());
        WordLetterhead.write(document, content);
        title();
        addressed();
        content.grounds().forEach(ground -> add(WordStyles.GROUND, ground));
        add(WordStyles.BODY, content.opening());
        content.parts().forEach(this::part);
        add(WordStyles.BODY, content.closing()).setKeepNext(true);
        WordSignature.write(document, content);
        WordPage.endSection(document, false, content.draft());
        WordAppendix.write(document, content.appendix());
        if (content.proof() == null) {
            WordPage.endDocument(document, true, content.draft());
        } else {
            WordPage.endSection(document, true, content.draft());
            WordProof.write(document, content.proof());
            WordPage.endDocument(document, false, content.draft());
        }
    }

    private void title() {
        add(WordStyles.TITLE, content.kind());
        add(WordStyles.SUMMARY, content.summary());
        WordStyles.rule(document.createParagraph(), WordPage.TEXT_WIDTH / 3);
    }

    /** One on its line in the middle; several below each other, their dashes under the colon. */
    private void addressed() {
        List<String> lines = content.addressed();
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = add(WordStyles.ADDRESSED, lines.get(i));
            if (lines.size() > 1) {
                paragraph.setAlignment(ParagraphAlignment.LEFT);
                paragraph.setIndentationLeft(WordPage.twips(i == 0 ? 27 : 45));
            }
            paragraph.setSpacingAfter(i == lines.size() - 1 ? ROOM : 0);
        }
    }

    private void part(Part part) {
        add(WordStyles.PART, part.number() + " " + part.title());
        part.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Heading(var number, var title) -> add(WordStyles.HEADING, number + " " + title);
            case Paragraph(var text) -> add(WordStyles.BODY, text);
            case Item(var text, var nested) ->
                add(nested ? WordStyles.NESTED_ITEM : WordStyles.BODY, (nested ? "+ " : "- ") + text);
            case Chart chart -> chart(chart);
        }
    }

    private void chart(Chart chart) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(WordStyles.CELL);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        WordPicture.add(paragraph, ChartPicture.png(chart), "chart.png", ChartDrawing.WIDTH, ChartDrawing.height(chart),
            chart.alternative());
        add(WordStyles.FIGURE, chart.title());
    }

    private XWPFParagraph add(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }
}
