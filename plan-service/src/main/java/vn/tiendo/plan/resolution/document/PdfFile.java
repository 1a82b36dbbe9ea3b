package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDPage;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.file.FileProblem.Code;
import vn.tiendo.plan.file.Unreadable;

/** A PDF: its pages one after the other, and of them only what text needs. */
final class PdfFile {

    /** A page that shows fewer characters than this on average holds no text but what was stamped on a picture. */
    private static final int FEWEST_CHARACTERS_A_PAGE = 20;
    private static final int DEEPEST = 64;

    private final Allowance allowance;
    private final Set<COSDictionary> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfFile(Allowance allowance) {
        this.allowance = allowance;
    }

    static String text(Path file, Allowance allowance) throws IOException {
        try (var source = new SteppedFile(file, allowance)) {
            String text = new PdfFile(allowance).text(source);
            allowance.check();
            return text;
        }
    }

    private String text(RandomAccessRead source) {
        PdfFonts.install();
        try (COSDocument document = new PdfParser(source, allowance).document()) {
            List<PdfPage> pages = new ArrayList<>();
            for (COSDictionary each : pages(document)) {
                allowance.page();
                pages.add(new PdfPageReader(allowance).read(new PDPage(each)));
            }
            requireText(pages);
            return PdfLayout.text(pages, allowance);
        } catch (Unreadable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            allowance.check();
            throw new Unreadable(Code.UNREADABLE); // whatever a parser meets in a file that is not built as it should be
        }
    }

    private static void requireText(List<PdfPage> pages) {
        long characters = pages.stream().mapToLong(page -> page.glyphs().size()).sum();
        long unknown = pages.stream().mapToLong(PdfPage::unknown).sum();
        if (unknown > characters || characters < (long) FEWEST_CHARACTERS_A_PAGE * Math.max(1, pages.size())) {
            throw new Unreadable(Code.WITHOUT_TEXT);
        }
    }

    private List<COSDictionary> pages(COSDocument document) {
        COSDictionary root = document.getTrailer().getCOSDictionary(COSName.ROOT);
        COSDictionary tree = root == null ? null : root.getCOSDictionary(COSName.PAGES);
        if (tree == null) {
            throw new Unreadable(Code.UNREADABLE);
        }
        allowance.pages(tree.getLong(COSName.COUNT, 0));
        List<COSDictionary> pages = new ArrayList<>();
        collect(tree, 0, pages);
        return pages;
    }

    private void collect(COSDictionary node, int depth, List<COSDictionary> pages) {
        allowance.step();
        COSArray kids = node.getCOSArray(COSName.KIDS);
        if (kids == null) {
            pages.add(node);
            allowance.pages(pages.size());
        } else if (visited.add(node) && depth < DEEPEST) {
            for (int i = 0; i < kids.size(); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    collect(kid, depth + 1, pages);
                }
            }
        }
    }

    /** The file, read by a parser that may look for lost parts in all of it. */
    private static final class SteppedFile extends RandomAccessReadBufferedFile {

        private final Allowance allowance;

        SteppedFile(Path file, Allowance allowance) throws IOException {
            super(file.toFile());
            this.allowance = allowance;
        }

        @Override
        public int read() throws IOException {
            allowance.step();
            return super.read();
        }
    }
}
