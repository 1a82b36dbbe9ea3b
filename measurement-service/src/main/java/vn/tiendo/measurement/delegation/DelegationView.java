package vn.tiendo.measurement.delegation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.tiendo.measurement.delegation.domain.Delegation;
import vn.tiendo.measurement.delegation.domain.Person;
import vn.tiendo.measurement.delegation.domain.Revocation;
import vn.tiendo.measurement.delegation.domain.State;

/** A delegation as JSON, with where it stands today. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DelegationView(String id, String unit, String officer, @Nullable String officerName, String department,
        LocalDate from, LocalDate to, String reason, Person grantedBy, Instant grantedAt, State state, long version,
        @Nullable Revocation revoked) {

    static DelegationView of(Delegation delegation, LocalDate today) {
        return new DelegationView(delegation.id(), delegation.unit(), delegation.officer(), delegation.officerName(),
                delegation.department(), delegation.from(), delegation.to(), delegation.reason(), delegation.grantedBy(),
                delegation.grantedAt(), delegation.state(today), delegation.version(), delegation.revoked());
    }
}
