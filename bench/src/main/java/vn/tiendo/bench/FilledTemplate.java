package vn.tiendo.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A template of figures, filled in the column of this period as a spreadsheet program writes it. */
final class FilledTemplate {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Pattern ROW = Pattern.compile("<row [^>]*>.*?</row>", Pattern.DOTALL);
    /** The first column is hidden and names the target; the eighth is for the figure. */
    private static final Pattern OF_TARGET = Pattern.compile("<c r=\"A\\d+\"[^>]*t=\"(?:s|inlineStr)\"");
    private static final Pattern EMPTY = Pattern.compile("<c r=\"(H\\d+)\"([^>]*)/>");

    private FilledTemplate() {
    }

    static byte[] of(byte[] template, List<String> numbers) throws IOException {
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(template)); ZipOutputStream out = new ZipOutputStream(filled)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                out.write(entry.getName().equals(SHEET) ? fill(content, numbers.iterator()) : content);
            }
        }
        return filled.toByteArray();
    }

    private static byte[] fill(byte[] sheet, Iterator<String> numbers) {
        String text = ROW.matcher(new String(sheet, StandardCharsets.UTF_8)).replaceAll(row -> {
            boolean fills = numbers.hasNext() && OF_TARGET.matcher(row.group()).find() && EMPTY.matcher(row.group()).find();
            return (fills ? EMPTY.matcher(row.group()).replaceFirst("<c r=\"$1\"$2><v>" + numbers.next() + "</v></c>") : row.group())
                    .replace("\\", "\\\\").replace("$", "\\$");
        });
        if (numbers.hasNext()) throw new IllegalStateException("The template has too few rows");
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
