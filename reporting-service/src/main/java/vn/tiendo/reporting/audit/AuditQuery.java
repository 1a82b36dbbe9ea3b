package vn.tiendo.reporting.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tiendo.audit.Outcome;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Query;
import vn.tiendo.reporting.audit.domain.AuditQuestion;
import vn.tiendo.reporting.audit.domain.Place;
import vn.tiendo.reporting.scoreboard.domain.WrittenTime;

/** Reads the query of a list. */
final class AuditQuery {

    private AuditQuery() {
    }

    /**
     * What can be asked for, and what is wrong with it.
     *
     * @param unit null: all that the caller may read
     * @param question its units are yet to be filled in
     */
    record Read(@Nullable String unit, AuditQuestion question, @Nullable Place after, int limit,
            List<Violation> violations) {
    }

    static Read read(Map<String, String> parameters) {
        Query query = new Query(name -> given(parameters, name));
        AuditQuestion question = new AuditQuestion(Set.of(), moment(query, "from"), moment(query, "to"),
                text(query, "actor"), text(query, "action"), query.constant("outcome", Outcome.class).orElse(null),
                text(query, "object"), text(query, "department"));
        @Nullable Place after = query.read("after", Place::read, "unknown-value", "next").orElse(null);
        int limit = query.limit();
        return new Read(text(query, "unit"), question, after, limit, query.violations());
    }

    private static @Nullable String given(Map<String, String> parameters, String name) {
        @Nullable String text = parameters.get(name);
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable String text(Query query, String name) {
        return query.text(name).orElse(null);
    }

    private static @Nullable Instant moment(Query query, String name) {
        return query.read(name, WrittenTime::of, "wrong-type", "date-time").orElse(null);
    }
}
