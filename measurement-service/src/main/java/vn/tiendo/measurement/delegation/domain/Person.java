package vn.tiendo.measurement.delegation.domain;

import vn.tiendo.platform.caller.Caller;

/** Who granted or revoked, as they were called then. */
public record Person(String id, String name) {

    static Person of(Caller caller) {
        return new Person(caller.id(), caller.name());
    }
}
