package vn.tiendo.plan.sheet;

import vn.tiendo.plan.file.FileProblem;

/** What came of reading a file as a workbook. */
public sealed interface WorkbookReading {

    record Read(Workbook workbook) implements WorkbookReading {
    }

    record Refused(FileProblem problem) implements WorkbookReading {
    }

    /** Too many are being read just now. */
    record Busy() implements WorkbookReading {
    }
}
