package vn.tiendo.plan.resolution.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.document.FileProblem.Code;

/** A DOCX: finds its parts by POI, and streams those with text, each byte of them counted. */
final class WordFile {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONS = ".rels";
    private static final String MACRO_PART = "vbaproject";
    private static final String DOCUMENT = "wordprocessingml.document.main+xml";
    private static final String TEMPLATE = "wordprocessingml.template.main+xml";
    private static final String WITH_MACROS = "macroenabled";
    /** A document has some dozens, one with many pictures some hundreds. */
    private static final int MOST_ENTRIES = 5_000;
    /** Of the lists of parts, which POI keeps in memory. */
    private static final long MOST_BYTES_OF_LISTS = 2 << 20;

    private final ZipFile zip;
    private final Allowance allowance;

    private WordFile(ZipFile zip, Allowance allowance) {
        this.zip = zip;
        this.allowance = allowance;
    }

    static String text(Path file, Allowance allowance) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var word = new WordFile(zip, allowance);
            word.checkLists();
            return word.textOf(file);
        } catch (ZipException e) {
            throw new Unreadable(Code.UNREADABLE);
        }
    }

    /** What POI reads whole is read before, and counted: the sizes that a ZIP states need not be true. */
    private void checkLists() throws IOException {
        if (zip.getEntry(CONTENT_TYPES) == null) {
            throw new Unreadable(FileProblem.kind(zip.getEntry("mimetype") == null ? "ZIP" : "ODF"));
        }
        if (zip.size() > MOST_ENTRIES) {
            throw new Unreadable(Code.EXPANDS_TOO_FAR);
        }
        long left = MOST_BYTES_OF_LISTS;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            if (entry.getName().equals(CONTENT_TYPES) || entry.getName().endsWith(RELATIONS)) {
                left -= length(entry, left);
            }
        }
    }

    private long length(ZipEntry entry, long most) throws IOException {
        try (InputStream in = counted(zip.getInputStream(entry))) {
            long length = in.skip(most + 1);
            if (length > most) {
                throw new Unreadable(Code.EXPANDS_TOO_FAR);
            }
            return length;
        }
    }

    private String textOf(Path file) throws IOException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            PackagePart document = document(parts);
            var numbering = new WordNumbering();
            readRelated(document, "/styles", numbering::readStyles);
            readRelated(document, "/numbering", numbering::readNumbering);
            var body = new WordBody(numbering, allowance);
            read(document, body::readBody);
            readRelated(document, "/footnotes", body::readNotes);
            readRelated(document, "/endnotes", body::readNotes);
            return textOf(body);
        } catch (InvalidFormatException | OpenXML4JRuntimeException | XMLStreamException e) {
            throw new Unreadable(Code.UNREADABLE);
        }
    }

    private static String textOf(WordBody body) {
        String text = body.text();
        if (text.isBlank()) {
            throw new Unreadable(Code.WITHOUT_TEXT);
        }
        return text;
    }

    private static PackagePart document(OPCPackage parts) throws InvalidFormatException {
        boolean macros = parts.getParts().stream().anyMatch(part -> holdsMacros(part));
        if (macros) {
            throw new Unreadable(Code.HAS_MACROS);
        }
        return parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream().findFirst()
                .or(() -> parts.getPartsByRelationshipType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).stream()
                        .findFirst())
                .filter(part -> part.getContentType().contains(DOCUMENT) || part.getContentType().contains(TEMPLATE))
                .orElseThrow(() -> new Unreadable(FileProblem.kind(kind(parts))));
    }

    private static boolean holdsMacros(PackagePart part) {
        return lower(part.getContentType()).contains(WITH_MACROS) || lower(part.getContentType()).contains(MACRO_PART)
                || lower(part.getPartName().getName()).contains(MACRO_PART);
    }

    private static String kind(OPCPackage parts) {
        return parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream()
                .map(PackagePart::getContentType)
                .map(type -> type.contains("spreadsheetml") ? "XLSX" : type.contains("presentationml") ? "PPTX" : "OOXML")
                .findFirst().orElse("ZIP");
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    /** Reads a part that the document may have, such as its styles. */
    private void readRelated(PackagePart document, String typeEnd, PartReader reader)
            throws InvalidFormatException, IOException, XMLStreamException {
        for (var relation : document.getRelationships()) {
            if (relation.getRelationshipType().endsWith(typeEnd)) {
                read(document.getRelatedPart(relation), reader);
                return;
            }
        }
    }

    private void read(@Nullable PackagePart part, PartReader reader) throws IOException, XMLStreamException {
        ZipEntry entry = part == null ? null : zip.getEntry(part.getPartName().getName().substring(1));
        if (entry == null) {
            throw new Unreadable(Code.UNREADABLE);
        }
        try (InputStream in = counted(zip.getInputStream(entry)); var xml = new WordXml(in, allowance)) {
            reader.read(xml);
        }
    }

    @FunctionalInterface
    private interface PartReader {
        void read(WordXml xml) throws XMLStreamException;
    }

    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                allowance.expand(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int some = super.read(buffer, offset, length);
                allowance.expand(Math.max(some, 0));
                return some;
            }

            @Override
            public long skip(long most) throws IOException {
                byte[] buffer = new byte[8192];
                long skipped = 0;
                for (int some = 0; some >= 0 && skipped < most; skipped += Math.max(some, 0)) {
                    some = read(buffer, 0, (int) Math.min(buffer.length, most - skipped));
                }
                return skipped;
            }
        };
    }
}
