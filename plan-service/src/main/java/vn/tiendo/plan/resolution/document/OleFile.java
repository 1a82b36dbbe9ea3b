package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import vn.tiendo.plan.resolution.document.FileProblem.Code;

/** A compound file: no kind of it is read, but people are told which they have sent. */
final class OleFile {

    private OleFile() {
    }

    static FileProblem problem(Path file) {
        try (var system = new POIFSFileSystem(file.toFile(), true)) {
            return problem(system.getRoot());
        } catch (IOException | RuntimeException e) {
            return FileProblem.of(Code.UNREADABLE);
        }
    }

    private static FileProblem problem(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            return FileProblem.of(Code.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return FileProblem.kind("DOC");
        }
        return FileProblem.kind(root.hasEntryCaseInsensitive("Workbook") ? "XLS" : "OLE");
    }
}
