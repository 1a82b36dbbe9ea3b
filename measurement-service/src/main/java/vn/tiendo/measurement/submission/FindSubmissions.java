package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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
import vn.tiendo.measurement.submission.domain.SeenSubmissions;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** What is there, as far as the caller may see it. */
@Component
class FindSubmissions implements SeenSubmissions {

    /** What is asked for; absent means any. */
    record Wanted(@Nullable String plan, @Nullable String department, @Nullable Period period, @Nullable State state,
            @Nullable String after, int limit) {
    }

    /** @param submission as much as they see of it; absent when the decision is not to show it */
    record Found(Decision decision, Optional<Submission> submission) {
    }

    private final Plans plans;
    private final SubmissionDocuments documents;
    private final Attempts attempts;

    FindSubmissions(Plans plans, SubmissionDocuments documents, Attempts attempts) {
        this.plans = plans;
        this.documents = documents;
        this.attempts = attempts;
    }

    /** @param id absent when what was named can be none */
    Found find(Action action, Caller caller, Optional<SubmissionId> id) {
        Optional<Plan> plan = id.flatMap(known -> plans.find(known.plan()));
        Optional<Submission> stored = plan.flatMap(known -> documents.find(id.orElseThrow()));
        Decision decision = stored.map(there -> decide(action, caller, plan.orElseThrow(), there)).orElseGet(Decision::hidden);
        return new Found(decision, stored.filter(there -> decision instanceof Decision.Allowed)
                .map(whole -> Authority.seen(caller, whole)));
    }

    private Decision decide(Action action, Caller caller, Plan plan, Submission stored) {
        Owner owner = Owner.of(plan, stored.id().department());
        return attempts.attempt(action, stored.id().toString(), owner, caller).decide(stored.state());
    }

    List<Submission> list(Caller caller, Wanted wanted) {
        List<Bson> filters = new ArrayList<>();
        filters.add(seenBy(caller));
        add(filters, "plan", wanted.plan());
        add(filters, "department", wanted.department());
        add(filters, "period", wanted.period());
        add(filters, "state", wanted.state());
        if (wanted.after() != null) {
            filters.add(Filters.gt("_id", wanted.after()));
        }
        return documents.list(Filters.and(filters), wanted.limit());
    }

    @Override
    public void each(Caller caller, SeenSubmissions.Wanted wanted, Consumer<Submission> each) {
        List<Bson> filters = new ArrayList<>(List.of(seenBy(caller)));
        add(filters, "unit", wanted.unit());
        add(filters, "department", wanted.department());
        add(filters, "plan", wanted.plan());
        @Nullable Integer year = wanted.year();
        if (year != null) {
            filters.add(Filters.regex("period", String.format(Locale.ROOT, "^%04d-", year)));
        }
        documents.each(Filters.and(filters), whole -> each.accept(Authority.seen(caller, whole)));
    }

    private Bson seenBy(Caller caller) {
        List<Bson> any = new ArrayList<>();
        if (Authority.readsUnit(caller)) {
            any.add(Filters.eq("unit", caller.unit()));
        } else if (Authority.reports(caller)) {
            any.add(Filters.and(Filters.eq("unit", caller.unit()), Filters.in("department", departments(caller))));
        }
        if (Authority.readsUnitsBelow(caller)) {
            any.add(Filters.and(Filters.in("plan", plans.idsBelow(caller.unit())),
                    Filters.eq("state", State.APPROVED.name()), Filters.ne("unit", caller.unit())));
        }
        if (Authority.collects(caller)) {
            any.add(Filters.in("plan", plans.idsBelow(caller.unit())));
        }
        return any.isEmpty() ? Filters.in("_id", List.of()) : Filters.or(any);
    }

    private Set<String> departments(Caller caller) {
        Set<String> departments = new HashSet<>(attempts.departments(caller));
        if (caller.department() != null) {
            departments.add(caller.department());
        }
        return departments;
    }

    private static void add(List<Bson> filters, String field, @Nullable Object value) {
        if (value != null) {
            filters.add(Filters.eq(field, value.toString()));
        }
    }
}
