package vn.tiendo.reporting.report;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.IntStream;

import com.openhtmltopdf.extend.FSTextBreaker;

import vn.tiendo.reporting.report.domain.ReportContent;

/**
 * Where a line may end, as Unicode has it, but not inside "°C", and after a stroke between words, as in "đồng/người". The renderer's own
 * rule, made for addresses, ends one before a stroke: "15/12" and "/2023".
 */
final class PdfLines implements FSTextBreaker {

    private static final char DEGREE = '°';

    private final BreakIterator breaks;
    private String line = "";
    /** Where a line may end by Unicode, and where it may as was said last. */
    private int found;
    private int last;

    PdfLines(ReportContent content) {
        breaks = BreakIterator.getLineInstance(Locale.forLanguageTag(content.language()));
    }

    @Override
    public int next() {
        int before = last;
        if (before == found) {
            found = nextOfUnicode();
        }
        last = IntStream.range(before + 1, found).filter(this::isAfterStroke).findFirst().orElse(found);
        return last;
    }

    private int nextOfUnicode() {
        int at = breaks.next();
        while (at > 0 && at < line.length() && line.charAt(at - 1) == DEGREE) {
            at = breaks.next();
        }
        return at;
    }

    private boolean isAfterStroke(int at) {
        return at > 1 && line.charAt(at - 1) == '/' && Character.isLetter(line.charAt(at - 2)) && Character.isLetter(line.charAt(at));
    }

    @Override
    public void setText(String text) {
        line = text;
        breaks.setText(text);
        last = 0;
        found = 0;
    }
}
