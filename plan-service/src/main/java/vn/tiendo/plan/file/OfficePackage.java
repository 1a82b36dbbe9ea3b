package vn.tiendo.plan.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.file.FileProblem.Code;

/** A DOCX or XLSX: its parts are found by POI, and streamed with each byte counted. */
public final class OfficePackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONS = ".rels";
    private static final String MACRO_PART = "vbaproject";
    private static final String WITH_MACROS = "macroenabled";
    /** A document has some dozens, one with many pictures some hundreds. */
    private static final int MOST_ENTRIES = 5_000;
    /** Of the lists of parts, which POI keeps in memory. */
    private static final long MOST_BYTES_OF_LISTS = 2 << 20;

    private final ZipFile zip;
    private final OPCPackage parts;
    private final Allowance allowance;

    private OfficePackage(ZipFile zip, OPCPackage parts, Allowance allowance) {
        this.zip = zip;
        this.parts = parts;
        this.allowance = allowance;
    }

    /** Takes from a package what it is opened for. */
    @FunctionalInterface
    public interface Content<T> {
        T of(OfficePackage opened) throws IOException, XMLStreamException, OpenXML4JException;
    }

    /** Reads a part. */
    @FunctionalInterface
    public interface PartReader {
        void read(PartXml xml) throws XMLStreamException;
    }

    /**
     * Opens a file for as long as it is read.
     *
     * @param readKinds kinds of file that would do, for whoever sent another
     */
    public static <T> T read(Path file, Allowance allowance, List<String> readKinds, Content<T> content)
            throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            checkLists(zip, allowance, readKinds);
            try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                return content.of(new OfficePackage(zip, parts, allowance));
            }
        } catch (ZipException | OpenXML4JException | OpenXML4JRuntimeException | XMLStreamException e) {
            throw new Unreadable(Code.UNREADABLE);
        }
    }

    /** What POI reads whole is read before, and counted: the sizes that a ZIP states need not be true. */
    private static void checkLists(ZipFile zip, Allowance allowance, List<String> readKinds) throws IOException {
        if (zip.getEntry(CONTENT_TYPES) == null) {
            throw new Unreadable(FileProblem.kind(zip.getEntry("mimetype") == null ? "ZIP" : "ODF", readKinds));
        }
        if (zip.size() > MOST_ENTRIES) {
            throw new Unreadable(Code.EXPANDS_TOO_FAR);
        }
        long left = MOST_BYTES_OF_LISTS;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            if (entry.getName().equals(CONTENT_TYPES) || entry.getName().endsWith(RELATIONS)) {
                left -= length(zip, entry, left, allowance);
            }
        }
    }

    private static long length(ZipFile zip, ZipEntry entry, long most, Allowance allowance) throws IOException {
        try (InputStream in = new Counted(zip.getInputStream(entry), allowance)) {
            long length = in.skip(most + 1);
            if (length > most) {
                throw new Unreadable(Code.EXPANDS_TOO_FAR);
            }
            return length;
        }
    }

    /**
     * The part that the others belong to.
     *
     * @param types ends of the content types that would do
     */
    public PackagePart main(List<String> types, List<String> readKinds) throws InvalidFormatException {
        if (parts.getParts().stream().anyMatch(OfficePackage::holdsMacros)) {
            throw new Unreadable(Code.HAS_MACROS);
        }
        return core().filter(part -> types.stream().anyMatch(part.getContentType()::contains))
                .orElseThrow(() -> new Unreadable(FileProblem.kind(kind(), readKinds)));
    }

    private Optional<PackagePart> core() {
        return parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream().findFirst()
                .or(() -> parts.getPartsByRelationshipType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT).stream()
                        .findFirst());
    }

    private static boolean holdsMacros(PackagePart part) {
        return lower(part.getContentType()).contains(WITH_MACROS) || lower(part.getContentType()).contains(MACRO_PART)
                || lower(part.getPartName().getName()).contains(MACRO_PART);
    }

    private String kind() {
        return core().map(PackagePart::getContentType).map(type -> type.contains("spreadsheetml") ? "XLSX"
                : type.contains("presentationml") ? "PPTX" : type.contains("wordprocessingml") ? "DOCX" : "OOXML")
                .orElse("ZIP");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Reads a part that another may have beside it, such as its styles. */
    public void readRelated(PackagePart part, String typeEnd, PartReader reader)
            throws InvalidFormatException, IOException, XMLStreamException {
        for (var relation : part.getRelationships()) {
            if (relation.getRelationshipType().endsWith(typeEnd)) {
                read(part.getRelatedPart(relation), reader);
                return;
            }
        }
    }

    public void read(@Nullable PackagePart part, PartReader reader) throws IOException, XMLStreamException {
        ZipEntry entry = part == null ? null : zip.getEntry(part.getPartName().getName().substring(1));
        if (entry == null) {
            throw new Unreadable(Code.UNREADABLE);
        }
        try (InputStream in = new Counted(zip.getInputStream(entry), allowance); var xml = new PartXml(in, allowance)) {
            reader.read(xml);
        }
    }

    private static final class Counted extends FilterInputStream {

        private static final int SKIPPED_AT_ONCE = 8192;

        private final Allowance allowance;

        Counted(InputStream in, Allowance allowance) {
            super(in);
            this.allowance = allowance;
        }

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
            byte[] buffer = new byte[SKIPPED_AT_ONCE];
            long skipped = 0;
            for (int some = 0; some >= 0 && skipped < most; skipped += Math.max(some, 0)) {
                some = read(buffer, 0, (int) Math.min(buffer.length, most - skipped));
            }
            return skipped;
        }
    }
}
