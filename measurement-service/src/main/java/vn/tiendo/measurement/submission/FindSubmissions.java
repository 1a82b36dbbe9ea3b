package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.model.Filters;

import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.Authority;
import vn.tiendo.measurement.submission.domain.Owner;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;

/** What is there, as far as the caller may see it. */
@Component
class FindSubmissions {

    /** What is asked for; absent means any. */
    record Wanted(@Nullable String plan, @Nullable String department, @Nullable Period period, @Nullable State state,
            @Nullable String after, int limit) {
    }

    private final Plans plans;
    private final SubmissionDocuments documents;

    FindSubmissions(Plans plans, SubmissionDocuments documents) {
        this.plans = plans;
        this.documents = documents;
    }

    /** Whether the caller may read it; a plan that is not known belongs to nobody. */
    boolean mayRead(Caller caller, SubmissionId id) {
        Optional<Plan> plan = plans.find(id.plan());
        return plan.isEmpty() || Authority.allows(caller, Action.READ, Owner.of(plan.get(), id.department()));
    }

    Optional<Submission> find(SubmissionId id) {
        return documents.find(id).map(Stored::submission);
    }

    List<Submission> list(Caller caller, Wanted wanted) {
        List<Bson> filters = new ArrayList<>();
        List<String> within = plans.idsBelow(caller.unit());
        filters.add(wanted.plan() == null ? Filters.in("plan", within)
                : Filters.eq("plan", within.contains(wanted.plan()) ? wanted.plan() : ""));
        if (!Authority.readsUnits(caller)) {
            @Nullable String own = caller.has("officer") ? caller.department() : null;
            filters.add(Filters.eq("unit", caller.unit()));
            filters.add(Filters.eq("department", own == null ? "" : own));
        }
        add(filters, "department", wanted.department());
        add(filters, "period", wanted.period());
        add(filters, "state", wanted.state());
        if (wanted.after() != null) {
            filters.add(Filters.gt("_id", wanted.after()));
        }
        return documents.list(Filters.and(filters), wanted.limit());
    }

    private static void add(List<Bson> filters, String field, @Nullable Object value) {
        if (value != null) {
            filters.add(Filters.eq(field, value.toString()));
        }
    }
}
