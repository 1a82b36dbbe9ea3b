package vn.tiendo.measurement.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/** The parts of an XLSX, unpacked within a limit; stated sizes are not believed. Names of parts know no capitals. */
final class Parts {

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final int MOST_ENTRIES = 2_000;
    private static final List<String> WORKBOOKS =
            List.of("spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml");

    private final Map<String, byte[]> parts;

    private Parts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static Parts unpacked(byte[] file, WorkbookProperties limits) {
        if (file.length > limits.maxFile().toBytes()) {
            throw new UnreadableFile("file-too-large", file.length, limits.maxFile().toBytes());
        }
        FileKind.check(file);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            return unpacked(zip, limits.maxExpanded().toBytes());
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableFile(UnreadableFile.DAMAGED);
        }
    }

    private static Parts unpacked(ZipInputStream zip, long most) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        long left = most;
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] part = part(zip, left);
            left -= part.length;
            if (++entries > MOST_ENTRIES) {
                throw new UnreadableFile(UnreadableFile.TOO_FAR);
            }
            parts.put(entry.getName().toLowerCase(Locale.ROOT), part);
        }
        return new Parts(parts);
    }

    private static byte[] part(InputStream entry, long most) throws IOException {
        byte[] part = entry.readNBytes(Math.toIntExact(most + 1));
        if (part.length > most) {
            throw new UnreadableFile(UnreadableFile.TOO_FAR);
        }
        return part;
    }

    /** The name of the part that tells of the sheets. */
    String workbook() {
        Map<String, String> types = types();
        if (parts.keySet().stream().anyMatch(name -> name.contains("vbaproject"))
                || types.values().stream().anyMatch(type -> type.contains("macroenabled"))) {
            throw new UnreadableFile("file-has-macros");
        }
        String main = related("", "/officeDocument").orElseThrow(() -> new UnreadableFile(UnreadableFile.KIND, "ZIP", FileKind.XLSX));
        String type = types.getOrDefault("/" + main, "");
        if (WORKBOOKS.stream().noneMatch(type::contains)) {
            throw new UnreadableFile(UnreadableFile.KIND, type.contains("wordprocessingml") ? "DOCX" : "ZIP", FileKind.XLSX);
        }
        return main;
    }

    /** @param kind end of the relation's type, such as /styles */
    Optional<String> related(String part, String kind) {
        return relations(part).stream().filter(each -> each.type().endsWith(kind)).findFirst().map(Relation::target);
    }

    /**
     * A part that another refers to.
     *
     * @param target its name
     */
    record Relation(String id, String type, String target) {
    }

    List<Relation> relations(String part) {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String list = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        Relations relations = new Relations(folder);
        if (parts.containsKey(list)) {
            read(list, relations);
        }
        return relations.all();
    }

    void read(String part, PartXml.Listener listener) {
        byte @Nullable [] content = parts.get(part);
        if (content == null) {
            throw new UnreadableFile(UnreadableFile.DAMAGED);
        }
        PartXml.read(new ByteArrayInputStream(content), listener);
    }

    /** Content types by the name of their part. */
    private Map<String, String> types() {
        if (!parts.containsKey(CONTENT_TYPES)) {
            throw parts.isEmpty() ? new UnreadableFile(UnreadableFile.DAMAGED)
                    : new UnreadableFile(UnreadableFile.KIND, "ZIP", FileKind.XLSX);
        }
        Map<String, String> types = new HashMap<>();
        read(CONTENT_TYPES, (element, at) -> {
            if (element.equals("Override")) {
                types.put(at.attribute("PartName").orElse("").toLowerCase(Locale.ROOT),
                        at.attribute("ContentType").orElse("").toLowerCase(Locale.ROOT));
            }
        });
        return types;
    }

    /** Places are told from the folder of the part that refers to them. */
    private record Relations(String folder, List<Relation> all) implements PartXml.Listener {

        Relations(String folder) {
            this(folder, new ArrayList<>());
        }

        @Override
        public void begin(String element, PartXml at) {
            if (element.equals("Relationship")) {
                all.add(new Relation(at.attribute("Id").orElse(""), at.attribute("Type").orElse(""),
                        place(at.attribute("Target").orElse(""))));
            }
        }

        private String place(String target) {
            try {
                String path = URI.create("/" + folder).resolve(target).normalize().getPath();
                return path == null ? "" : path.substring(Math.min(1, path.length())).toLowerCase(Locale.ROOT);
            } catch (IllegalArgumentException noPlace) {
                return "";
            }
        }
    }
}
