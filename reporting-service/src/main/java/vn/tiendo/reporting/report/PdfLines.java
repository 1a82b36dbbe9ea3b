package vn.tiendo.reporting.report;

import java.text.BreakIterator;
import java.util.Locale;

import com.openhtmltopdf.extend.FSTextBreaker;

import vn.tiendo.reporting.report.domain.ReportContent;

/**
 * Where a line may end, as Unicode has it, but not inside "°C". The renderer's own rule, made for addresses, ends one before a stroke:
 * "15/12" and "/2023".
 */
final class PdfLines implements FSTextBreaker {

    private static final char DEGREE = '°';

    private final BreakIterator breaks;
    private String line = "";

    PdfLines(ReportContent content) {
        breaks = BreakIterator.getLineInstance(Locale.forLanguageTag(content.language()));
    }

    @Override
    public int next() {
        int at = breaks.next();
        while (at > 0 && at < line.length() && line.charAt(at - 1) == DEGREE) {
            at = breaks.next();
        }
        return at;
    }

    @Override
    public void setText(String text) {
        line = text;
        breaks.setText(text);
    }
}
