package vn.tiendo.plan.resolution.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import vn.tiendo.plan.resolution.document.PdfLayout.Sheet;

/** Leaves out page numbers, and what stands at the same place of most pages. */
final class PdfRunningHeads {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-–—\\s]*(?:[Tt]rang\\s*)?\\d{1,4}(?:\\s*/\\s*\\d{1,4})?[-–—\\s]*");
    /** The number of the document, as it stands at the foot of its pages. */
    private static final Pattern SYMBOL = Pattern.compile("(?:Nghị quyết\\s*(?:số)?:?\\s*)?\\d+(?:/\\d{4})?/\\p{Lu}[\\p{Lu}-]+\\d*");
    /** Parts of the page's height at its top and bottom. */
    private static final double MARGIN = 0.12;
    private static final int FEWEST_PAGES = 3;
    private static final double ROUNDED_TO = 4;

    private final List<Sheet> sheets;
    private final Map<String, Integer> repeated = new HashMap<>();

    private PdfRunningHeads(List<Sheet> sheets) {
        this.sheets = sheets;
        sheets.forEach(sheet -> sheet.lines().stream().filter(line -> isInMargin(line, sheet)).map(PdfRunningHeads::key)
                .distinct().forEach(key -> repeated.merge(key, 1, Integer::sum)));
    }

    static List<Sheet> without(List<Sheet> sheets) {
        var heads = new PdfRunningHeads(sheets);
        return sheets.stream().map(heads::without).toList();
    }

    private Sheet without(Sheet sheet) {
        List<PdfLine> kept = new ArrayList<>(sheet.lines());
        kept.removeIf(line -> isInMargin(line, sheet) && isRepeated(line));
        if (!kept.isEmpty() && isPageNumber(kept.getFirst(), sheet)) {
            kept.removeFirst();
        }
        if (!kept.isEmpty() && isPageNumber(kept.getLast(), sheet)) {
            kept.removeLast();
        }
        return new Sheet(kept, sheet.tables(), sheet.height());
    }

    private boolean isRepeated(PdfLine line) {
        int pages = repeated.getOrDefault(key(line), 0);
        return pages >= FEWEST_PAGES && pages * 2 >= sheets.size();
    }

    private static boolean isPageNumber(PdfLine line, Sheet sheet) {
        return isInMargin(line, sheet)
                && (PAGE_NUMBER.matcher(line.text()).matches() || SYMBOL.matcher(line.text().strip()).matches());
    }

    private static boolean isInMargin(PdfLine line, Sheet sheet) {
        return line.y() < MARGIN * sheet.height() || line.y() > (1 - MARGIN) * sheet.height();
    }

    /** Numbers differ from page to page. */
    private static String key(PdfLine line) {
        return Math.round(line.y() / ROUNDED_TO) + line.text().replaceAll("\\d+", "#");
    }
}
