package vn.tiendo.plan.resolution.document;

import vn.tiendo.plan.file.FileProblem;

/** What came of reading a file. */
public sealed interface DocumentText {

    /** @param text one line a paragraph; of a plain text file its own lines */
    record Read(String text) implements DocumentText {
    }

    record Refused(FileProblem problem) implements DocumentText {
    }
}
