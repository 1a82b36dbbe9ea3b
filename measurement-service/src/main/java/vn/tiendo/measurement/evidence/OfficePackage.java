package vn.tiendo.measurement.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import vn.tiendo.measurement.evidence.domain.Kind;

/**
 * A packed document of Microsoft's kinds, known by the names of what is in it (ECMA-376, part 2). Only the table of contents
 * is read, nothing is unpacked.
 */
final class OfficePackage {

    private static final Map<String, Kind> BY_FOLDER = Map.of("word/", Kind.DOCX, "xl/", Kind.XLSX, "ppt/", Kind.PPTX);
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MACROS = "vbaProject.bin";
    /** More than any document has. */
    private static final int MOST_ENTRIES = 20_000;
    private static final String WITH_MACROS = "application/vnd.ms-office.macroEnabled";

    private OfficePackage() {
    }

    /** None when it is no such document, or more than one, or broken. */
    static Optional<String> mediaType(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > MOST_ENTRIES ? Optional.empty()
                    : mediaType(zip.stream().map(ZipEntry::getName).collect(Collectors.toSet()));
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private static Optional<String> mediaType(Set<String> names) {
        if (!names.contains(CONTENT_TYPES)) {
            return Optional.empty();
        }
        if (names.stream().anyMatch(name -> name.endsWith(MACROS))) {
            return Optional.of(WITH_MACROS);
        }
        Set<Kind> kinds = BY_FOLDER.entrySet().stream()
                .filter(each -> names.stream().anyMatch(name -> name.startsWith(each.getKey())))
                .map(Map.Entry::getValue).collect(Collectors.toSet());
        return kinds.size() == 1 ? Optional.of(kinds.iterator().next().mediaType()) : Optional.empty();
    }
}
