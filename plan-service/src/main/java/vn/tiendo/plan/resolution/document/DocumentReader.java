package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.file.FileKind;
import vn.tiendo.plan.file.FileProblem;
import vn.tiendo.plan.file.FileProblem.Code;
import vn.tiendo.plan.file.OleFile;
import vn.tiendo.plan.file.ReadingLimits;
import vn.tiendo.plan.file.Unreadable;
import vn.tiendo.platform.input.ControlCharacters;

/** Reads the text of a file, whatever its name says it is, within limits. Stores nothing. */
public final class DocumentReader {

    /** That are read. */
    static final List<String> KINDS = List.of("DOCX", "PDF", "TXT");
    /** Enough for every signature and for the beginning of a page of HTML. */
    private static final int HEAD_BYTES = 4096;

    private final ReadingLimits limits;

    public DocumentReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /** @throws IOException when the disk fails; what is wrong with the file is told by the answer */
    public DocumentText read(Path file) throws IOException {
        try {
            String text = ControlCharacters.asSpaces(text(file)); // of page ends, and of fonts that encode badly
            return TypefaceLetters.areIn(text) ? new DocumentText.Refused(FileProblem.of(Code.ENCODING_UNKNOWN))
                    : new DocumentText.Read(text);
        } catch (Unreadable e) {
            return new DocumentText.Refused(e.problem());
        } catch (StackOverflowError e) {
            return new DocumentText.Refused(FileProblem.of(Code.UNREADABLE)); // nested deeper than any document is
        }
    }

    private String text(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new Unreadable(Code.EMPTY);
        }
        if (size > limits.fileBytes()) {
            throw new Unreadable(new FileProblem(Code.TOO_LARGE, size, limits.fileBytes()));
        }
        var allowance = new Allowance(limits);
        return switch (FileKind.of(head(file))) {
            case FileKind.Text() -> PlainText.of(Files.readAllBytes(file), allowance);
            case FileKind.Zip() -> WordFile.text(file, allowance);
            case FileKind.Pdf() -> PdfFile.text(file, allowance);
            case FileKind.Ole() -> throw new Unreadable(OleFile.problem(file, KINDS));
            case FileKind.Other(String name) -> throw new Unreadable(FileProblem.kind(name, KINDS));
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }
}
