package vn.tiendo.plan.plan;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.tiendo.plan.plan.domain.PlanState;

/** A plan in a list, without its targets. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanSummary(String id, String unit, int year, String title, PlanState state, long version, int targets,
        @Nullable Instant putInForceAt) {
}
