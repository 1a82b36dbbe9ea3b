package vn.tiendo.measurement.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is by its first bytes, whatever it is called. */
final class FileKind {

    static final String XLSX = "XLSX";

    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final int SIGNATURE = 8;

    private FileKind() {
    }

    /** Lets pass what may be an XLSX. */
    static void check(byte[] file) {
        if (file.length == 0) {
            throw new UnreadableFile("file-empty");
        }
        String start = new String(file, 0, Math.min(file.length, SIGNATURE), StandardCharsets.ISO_8859_1);
        if (start.startsWith(OLE)) {
            throw ole(file);
        }
        if (!start.startsWith(ZIP)) {
            throw new UnreadableFile(UnreadableFile.KIND, start.startsWith("%PDF") ? "PDF" : "?", XLSX);
        }
    }

    /** Files of before 2007, and encrypted ones since. */
    private static UnreadableFile ole(byte[] file) {
        try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return new UnreadableFile("file-encrypted");
            }
            return new UnreadableFile(UnreadableFile.KIND,
                    root.hasEntryCaseInsensitive("Workbook") ? "XLS" : "OLE", XLSX);
        } catch (IOException | RuntimeException damaged) {
            return new UnreadableFile(UnreadableFile.DAMAGED);
        }
    }
}
