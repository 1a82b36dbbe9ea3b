package vn.tiendo.measurement.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.delegation.domain.Delegation;
import vn.tiendo.measurement.delegation.domain.Person;
import vn.tiendo.measurement.delegation.domain.Revocation;

/** A delegation as it is stored. Days are texts (they have no time zone), moments are dates. */
final class DelegationForm {

    /**
     * Every day on which the officer may act, at most a year of them. They are what a unique index sees, so that two
     * delegations of one officer and department never share a day, whoever grants at the same moment.
     */
    static final String DAYS = "days";

    private DelegationForm() {
    }

    static Document of(Delegation delegation) {
        return new Document("_id", delegation.id()).append("version", delegation.version())
                .append("unit", delegation.unit()).append("officer", delegation.officer())
                .append("officerName", delegation.officerName()).append("department", delegation.department())
                .append("from", delegation.from()).append("to", delegation.to()).append("reason", delegation.reason())
                .append("grantedBy", person(delegation.grantedBy())).append("grantedAt", delegation.grantedAt())
                .append("revoked", revocation(delegation.revoked())).append(DAYS, days(delegation));
    }

    /** Of what was revoked none is left; an empty list would collide with another empty one. */
    private static List<String> days(Delegation delegation) {
        return delegation.revoked() != null ? List.of(delegation.id())
                : delegation.from().datesUntil(delegation.to().plusDays(1)).map(LocalDate::toString).toList();
    }

    private static Document person(Person person) {
        return new Document("id", person.id()).append("name", person.name());
    }

    private static @Nullable Document revocation(@Nullable Revocation revoked) {
        return revoked == null ? null : new Document("by", person(revoked.by())).append("at", revoked.at())
                .append("reason", revoked.reason());
    }

    static Delegation read(Document document) {
        @Nullable Document revoked = document.get("revoked", Document.class);
        return new Delegation(document.getString("_id"), document.getString("unit"), document.getString("officer"),
                document.getString("officerName"), document.getString("department"),
                LocalDate.parse(document.getString("from")), LocalDate.parse(document.getString("to")),
                document.getString("reason"), person(document, "grantedBy"), document.get("grantedAt", Instant.class),
                revoked == null ? null : new Revocation(person(revoked, "by"), revoked.get("at", Instant.class),
                        revoked.getString("reason")),
                document.getLong("version"));
    }

    private static Person person(Document document, String field) {
        Document person = Objects.requireNonNull(document.get(field, Document.class), field);
        return new Person(person.getString("id"), person.getString("name"));
    }
}
