package vn.tiendo.measurement.submission.domain;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.caller.Caller;

/**
 * Who entered something.
 *
 * @param id of the person or system
 * @param department of the person or system
 * @param onBehalfOf department that they acted for by delegation; absent: their own
 */
public record Author(String id, Caller.Kind kind, @Nullable String department, @Nullable String onBehalfOf) {

    static Author of(Caller caller, String department) {
        return new Author(caller.id(), caller.kind(), caller.department(),
                department.equals(caller.department()) ? null : department);
    }

    /**
     * Whether approving would not be a second pair of eyes: the same account; or a person and the system account of
     * their department, whichever of the two entered it, for the people of a department hold its account.
     */
    boolean isOneWith(Caller caller) {
        return id.equals(caller.id()) || department != null && department.equals(caller.department())
                && (kind == Caller.Kind.SYSTEM || caller.kind() == Caller.Kind.SYSTEM);
    }
}
