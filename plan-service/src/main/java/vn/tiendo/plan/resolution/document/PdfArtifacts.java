package vn.tiendo.plan.resolution.document;

import java.util.List;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Knows whether what is drawn belongs to the text, or is marked as a running head or a page number. */
final class PdfArtifacts {

    private static final String PAGINATION = "Pagination";

    private int depth;
    private int since;

    void begin() {
        depth = 0;
        since = 0;
    }

    void enter(List<COSBase> operands) {
        depth++;
        if (since == 0 && isPagination(operands)) {
            since = depth;
        }
    }

    void leave() {
        if (since == depth) {
            since = 0;
        }
        depth = Math.max(0, depth - 1);
    }

    boolean isText() {
        return since == 0;
    }

    private static boolean isPagination(List<COSBase> operands) {
        return operands.size() == 2 && COSName.ARTIFACT.equals(operands.get(0))
                && operands.get(1) instanceof COSDictionary properties
                && PAGINATION.equals(properties.getNameAsString(COSName.TYPE));
    }
}
