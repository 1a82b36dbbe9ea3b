package vn.tiendo.plan.resolution;

import vn.tiendo.plan.file.FileProblem;
import vn.tiendo.plan.resolution.domain.ResolutionDraft;

/** What came of a file that was sent. */
sealed interface Reading {

    record Drafted(ResolutionDraft draft) implements Reading {
    }

    record Refused(FileProblem problem) implements Reading {
    }

    /** Too many are being read just now. */
    record Busy() implements Reading {
    }
}
