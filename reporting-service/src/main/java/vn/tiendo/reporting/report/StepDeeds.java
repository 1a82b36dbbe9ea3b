package vn.tiendo.reporting.report;

import java.time.Instant;

import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.reporting.report.domain.Report;

/** Records of the steps of a report, and of those that were refused. */
final class StepDeeds {

    private StepDeeds() {
    }

    static Deed done(String action, Report before, Caller caller, Instant at) {
        return Deed.done(action, before.id(), before.unit(), null, caller, at)
            .versions(before.version(), before.version() + 1);
    }

    static Deed refused(String action, String object, String unit, Caller caller, Instant at, Decision why) {
        String reason = why instanceof Decision.Denied(var code, _) ? code.code() : "not-found";
        return Deed.refused(action, object, unit, null, caller, at, reason);
    }
}
