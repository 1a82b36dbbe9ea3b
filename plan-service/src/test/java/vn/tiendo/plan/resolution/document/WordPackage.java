package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A DOCX written by hand, so that it can be as odd as a test needs it. */
final class WordPackage {

    private static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private final Map<String, Consumer<OutputStream>> parts = new LinkedHashMap<>();
    private String mainType = MAIN;

    static WordPackage ofBody(String body) {
        return new WordPackage().part("document", "<w:document" + SPACES + "><w:body>" + body + "</w:body></w:document>");
    }

    /** @param document all of the XML of the main part */
    static WordPackage ofDocument(Consumer<OutputStream> document) {
        return new WordPackage().part("document", document);
    }

    static Consumer<OutputStream> repeated(String begin, String piece, int times, String end) {
        return out -> {
            write(out, begin);
            byte[] many = piece.repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times / 1000; i++) {
                write(out, many);
            }
            write(out, end);
        };
    }

    static String open() {
        return "<w:document" + SPACES + "><w:body>";
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    WordPackage part(String name, String xml) {
        return part(name, out -> write(out, xml));
    }

    WordPackage part(String name, Consumer<OutputStream> content) {
        parts.put(name, content);
        return this;
    }

    WordPackage numbering(String content) {
        return part("numbering", "<w:numbering" + SPACES + ">" + content + "</w:numbering>");
    }

    WordPackage styles(String content) {
        return part("styles", "<w:styles" + SPACES + ">" + content + "</w:styles>");
    }

    WordPackage footnotes(String content) {
        return part("footnotes", "<w:footnotes" + SPACES + ">" + content + "</w:footnotes>");
    }

    WordPackage mainType(String type) {
        this.mainType = type;
        return this;
    }

    Path writeTo(Path file) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "[Content_Types].xml", out -> write(out, contentTypes()));
            add(zip, "_rels/.rels", out -> write(out, relations("<Relationship Id=\"r\" Type=\"" + RELATION
                    + "officeDocument\" Target=\"word/document.xml\"/>")));
            add(zip, "word/_rels/document.xml.rels", out -> write(out, relations(parts.keySet().stream()
                    .filter(name -> !name.equals("document")).map(name -> "<Relationship Id=\"" + name + "\" Type=\""
                            + RELATION + name + "\" Target=\"" + name + suffix(name) + "\"/>")
                    .collect(Collectors.joining()))));
            for (var part : parts.entrySet()) {
                add(zip, "word/" + part.getKey() + suffix(part.getKey()), part.getValue());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String suffix(String name) {
        return name.contains(".") ? "" : ".xml";
    }

    private String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + mainType + "\"/></Types>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static void add(ZipOutputStream zip, String name, Consumer<OutputStream> content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.accept(zip);
        zip.closeEntry();
    }

    private static void write(OutputStream out, String text) {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
