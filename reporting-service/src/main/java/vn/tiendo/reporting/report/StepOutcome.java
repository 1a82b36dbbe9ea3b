package vn.tiendo.reporting.report;

import java.util.List;

import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.reporting.report.domain.Difference;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.signature.domain.SignDocument;
import vn.tiendo.reporting.signature.domain.Signer;

/** What came of a step in the life of a report. */
sealed interface StepOutcome {

    record Taken(Report report) implements StepOutcome {
    }

    /** There is none, or the caller may not know of it. */
    record Unknown() implements StepOutcome {
    }

    record Denied(Decision why) implements StepOutcome {
    }

    record Refused(Report.Refusal why, Report report) implements StepOutcome {
    }

    /** Somebody else took it further in the meantime. */
    record Stale() implements StepOutcome {
    }

    record Invalid(List<Violation> violations) implements StepOutcome {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** What was approved since is not what was reviewed. */
    record FiguresChanged(List<Difference> differences) implements StepOutcome {
        public FiguresChanged {
            differences = List.copyOf(differences);
        }
    }

    /** Nothing is issued that is not signed by all who have keys. */
    record Unsigned(SignDocument.Failure why, Signer whose) implements StepOutcome {
    }

    /** Another report on the same plan and period was issued since this one was made. */
    record Overtaken() implements StepOutcome {
    }
}
