package vn.tiendo.plan.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import vn.tiendo.plan.file.FileProblem.Code;

/** A compound file: no kind of it is read, but people are told which they have sent. */
public final class OleFile {

    private OleFile() {
    }

    public static FileProblem problem(Path file, List<String> readKinds) {
        try (var system = new POIFSFileSystem(file.toFile(), true)) {
            return problem(system.getRoot(), readKinds);
        } catch (IOException | RuntimeException e) {
            return FileProblem.of(Code.UNREADABLE);
        }
    }

    private static FileProblem problem(DirectoryNode root, List<String> readKinds) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            return FileProblem.of(Code.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return FileProblem.kind("DOC", readKinds);
        }
        return FileProblem.kind(root.hasEntryCaseInsensitive("Workbook") ? "XLS" : "OLE", readKinds);
    }
}
