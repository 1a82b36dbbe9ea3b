package vn.tiendo.measurement.submission;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.Authority;
import vn.tiendo.measurement.submission.domain.Owner;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.Subject;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/**
 * Someone is about to do something with a submission.
 *
 * @param object plan/department/period
 * @param delegated whether the caller acts for this department today; looked up at the first question
 */
record Attempt(Action action, String object, Owner owner, Caller caller, Predicate<String> delegated, Instant at) {

    /** Two ids of at most 64 characters and a period. */
    private static final int LONGEST = 140;
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9./-]");

    /** @param state of the submission; absent: nothing is stored yet */
    Decision decide(@Nullable State state) {
        return Authority.decide(caller, delegated, action, new Subject(owner, state));
    }

    /** What the audit says when it was done. */
    Deed done(long before, long after) {
        boolean reports = action == Action.FILE || action == Action.SUBMIT;
        return Deed.done(name(), object, owner.unit(), owner.department(), caller, at)
                .versions(before == 0 ? null : before, after)
                .onBehalfOf(!reports || owner.department().equals(caller.department()) ? null : owner.department());
    }

    /** What the audit says when it was refused. */
    Deed refused(Decision decision, long version) {
        String reason = decision instanceof Decision.Denied(var why, var _) ? why.code() : "not-found";
        return Deed.refused(name(), named(object), owner.unit(), named(owner.department()), caller, at, reason)
                .versions(version == 0 ? null : version, null);
    }

    /** As much of it as names something: what is refused is not checked, and may be a megabyte of anything. */
    private static String named(String given) {
        String start = given.substring(0, Math.min(given.length(), LONGEST));
        return start.isEmpty() ? "?" : NO_NAME.matcher(start).replaceAll("?");
    }

    private String name() {
        return "submission." + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
