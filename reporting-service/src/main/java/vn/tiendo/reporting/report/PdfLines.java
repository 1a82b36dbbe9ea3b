package vn.tiendo.reporting.report;

import java.text.BreakIterator;
import java.util.Locale;

import com.openhtmltopdf.extend.FSTextBreaker;

import vn.tiendo.reporting.report.domain.ReportContent;

/** Where a line may end, as Unicode has it. The renderer's own rule, made for addresses, ends one before a stroke: "15/12" and "/2023". */
final class PdfLines implements FSTextBreaker {

    private final BreakIterator breaks;

    PdfLines(ReportContent content) {
        breaks = BreakIterator.getLineInstance(Locale.forLanguageTag(content.language()));
    }

    @Override
    public int next() {
        return breaks.next();
    }

    @Override
    public void setText(String text) {
        breaks.setText(text);
    }
}
