package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

/** Prints as offices do: A4, 14 points, the first line of a paragraph indented, page numbers on top from page 2 on. */
final class PrintedPdf implements AutoCloseable {

    static final float LEFT = 85;
    static final float RIGHT = 538;

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float SIZE = 14;
    private static final float TOP = 770;
    private static final float BOTTOM = 60;
    private static final float LEADING = 17;
    private static final float INDENT = 36;
    private static final float APART = 6;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    static {
        // It complains of each font program that is not read; that is on purpose.
        ((Logger) LoggerFactory.getLogger("org.apache.pdfbox")).setLevel(Level.OFF);
    }

    PrintedPdf() {
        try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            font = PDType0Font.load(document, in);
            page = newPage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path of(Path file, String text) {
        try (var pdf = new PrintedPdf()) {
            text.lines().filter(line -> !line.isBlank()).forEach(pdf::paragraph);
            return pdf.save(file);
        }
    }

    void paragraph(String text) {
        wrapped(LEFT + INDENT, LEFT, text);
        y -= APART;
    }

    private void wrapped(float first, float others, String text) {
        var line = new StringBuilder();
        float x = first;
        for (String word : text.strip().split(" +")) {
            if (!line.isEmpty() && x + width(line + " " + word) > RIGHT) {
                line(x, line.toString());
                line.setLength(0);
                x = others;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(x, line.toString());
    }

    /** Set off from its label, under which nothing else stands. */
    void item(String label, String text) {
        float before = y;
        float x = LEFT + INDENT;
        wrapped(x + INDENT, x + INDENT, text);
        float after = y;
        y = before;
        line(x, label);
        y = after;
    }

    /** Cells of one line each, with rules all around. */
    void row(List<Float> columns, List<List<String>> cells) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(1);
        try {
            for (int i = 0; i < cells.size(); i++) {
                page.addRect(columns.get(i), y + LEADING - 4 - lines * LEADING, columns.get(i + 1) - columns.get(i),
                        lines * LEADING);
                page.stroke();
                for (int j = 0; j < cells.get(i).size(); j++) {
                    show(columns.get(i) + 4, y - j * LEADING, cells.get(i).get(j));
                }
            }
            y -= lines * LEADING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void line(float x, String text) {
        try {
            if (y < BOTTOM) {
                page.close();
                page = newPage();
            }
            show(x, y, text);
            y -= LEADING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Side by side on one line. */
    void beside(float x, String text, float otherX, String other) {
        line(x, text);
        y += LEADING;
        line(otherX, other);
    }

    Path save(Path file) {
        try {
            page.close();
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float width(String text) {
        try {
            return font.getStringWidth(text) / 1000 * SIZE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(float x, float atY, String text) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, atY);
        page.showText(text);
        page.endText();
    }

    private PDPageContentStream newPage() throws IOException {
        var next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = TOP;
        if (document.getNumberOfPages() > 1) {
            show(PDRectangle.A4.getWidth() / 2, TOP + 30, String.valueOf(document.getNumberOfPages()));
        }
        return page;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
