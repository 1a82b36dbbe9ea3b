package vn.tiendo.plan.resolution.document;

import java.util.ArrayList;
import java.util.List;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.resolution.document.PdfPage.Glyph;

/** Turns the places of glyphs into a text: lines into paragraphs, grids into rows; running heads stay out. */
final class PdfLayout {

    private PdfLayout() {
    }

    /** What a page shows in order. */
    record Sheet(List<PdfLine> lines, List<PdfTable> tables, double height) {

        static Sheet of(PdfPage page, Allowance allowance) {
            List<PdfTable> tables = PdfTable.of(page.rules(), allowance);
            List<Glyph> loose = new ArrayList<>();
            for (Glyph glyph : page.glyphs()) {
                allowance.step();
                if (tables.stream().noneMatch(table -> table.take(glyph))) {
                    loose.add(glyph);
                }
            }
            return new Sheet(PdfLine.of(loose), tables, page.height());
        }
    }

    static String text(List<PdfPage> pages, Allowance allowance) {
        List<Sheet> sheets = PdfRunningHeads.without(pages.stream().map(page -> Sheet.of(page, allowance)).toList());
        var paragraphs = new PdfParagraphs(sheets, allowance);
        for (Sheet sheet : sheets) {
            paragraphs.nextPage();
            int next = 0;
            for (PdfTable table : sheet.tables()) {
                for (; next < sheet.lines().size() && sheet.lines().get(next).y() < table.top(); next++) {
                    paragraphs.add(sheet.lines().get(next));
                }
                paragraphs.add(table);
            }
            sheet.lines().subList(next, sheet.lines().size()).forEach(paragraphs::add);
        }
        return paragraphs.text();
    }
}
