package vn.tiendo.measurement.delegation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.model.Filters;

import vn.tiendo.measurement.delegation.domain.Authority;
import vn.tiendo.measurement.delegation.domain.Delegation;
import vn.tiendo.measurement.delegation.domain.State;
import vn.tiendo.platform.caller.Caller;

/** What is there, as far as the caller may see it. */
@Component
class FindDelegations {

    /** What is asked for; absent means any. */
    record Wanted(@Nullable String officer, @Nullable String department, @Nullable State state, @Nullable String after,
            int limit) {
    }

    private final DelegationDocuments documents;
    private final ZoneId zone;
    private final InstantSource clock;

    FindDelegations(DelegationDocuments documents, ZoneId zone, InstantSource clock) {
        this.documents = documents;
        this.zone = zone;
        this.clock = clock;
    }

    Optional<Delegation> find(String id) {
        return documents.find(id);
    }

    List<Delegation> list(Caller caller, Wanted wanted) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq("unit", caller.unit()));
        if (!Authority.readsUnit(caller)) {
            filters.add(concerning(caller));
        }
        add(filters, "officer", wanted.officer());
        add(filters, "department", wanted.department());
        if (wanted.state() != null) {
            filters.add(in(wanted.state()));
        }
        if (wanted.after() != null) {
            filters.add(Filters.lt("_id", wanted.after()));
        }
        return documents.list(Filters.and(filters), wanted.limit());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Bson concerning(Caller caller) {
        if (!caller.has("officer")) {
            return Filters.in("_id", List.of());
        }
        Bson theirs = Filters.eq("officer", caller.id());
        return caller.department() == null ? theirs
                : Filters.or(theirs, Filters.eq("department", caller.department()));
    }

    private Bson in(State state) {
        String today = today().toString();
        Bson kept = Filters.eq("revoked", null);
        return switch (state) {
            case COMING -> Filters.and(kept, Filters.gt("from", today));
            case RUNNING -> Filters.and(kept, Filters.lte("from", today), Filters.gte("to", today));
            case ENDED -> Filters.and(kept, Filters.lt("to", today));
            case REVOKED -> Filters.ne("revoked", null);
        };
    }

    private static void add(List<Bson> filters, String field, @Nullable String value) {
        if (value != null) {
            filters.add(Filters.eq(field, value));
        }
    }
}
