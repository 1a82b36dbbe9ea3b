package vn.tiendo.plan.plan.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.plan.domain.Difference.Subject;
import vn.tiendo.plan.plan.domain.PlanFields.Fields;
import vn.tiendo.plan.plan.domain.PlanFields.Value;

/** What changed from one version of a plan to another, field by field; a target in another section has moved. */
public final class PlanComparison {

    private PlanComparison() {
    }

    /** In the order of the later plan; what was removed comes last. */
    public static List<Difference> between(Plan before, Plan after) {
        var was = PlanFields.of(before);
        var is = PlanFields.of(after);
        return union(is.keySet(), was.keySet()).stream()
                .flatMap(subject -> between(subject, was.get(subject), is.get(subject))).toList();
    }

    private static Stream<Difference> between(Subject subject, @Nullable Fields was, @Nullable Fields is) {
        if (was == null || is == null) {
            return Stream.of(was == null ? whole(subject, Difference.ADDED, null, title(is))
                    : whole(subject, Difference.REMOVED, title(was), null));
        }
        return union(was.values().keySet(), is.values().keySet()).stream()
                .flatMap(field -> between(subject, field, was.values(), is.values()));
    }

    private static Stream<Difference> between(Subject subject, String field, Map<String, Value> was,
            Map<String, Value> is) {
        var before = was.get(field);
        var after = is.get(field);
        if (Objects.equals(content(before), content(after))) {
            return Stream.empty();
        }
        var unit = after == null ? unit(before) : unit(after);
        return Stream.of(new Difference(subject, field, content(before), content(after), unit));
    }

    private static Difference whole(Subject subject, String field, @Nullable Object before, @Nullable Object after) {
        return new Difference(subject, field, before, after, null);
    }

    private static @Nullable Object title(@Nullable Fields fields) {
        return fields == null ? null : content(fields.values().get(PlanFields.TITLE));
    }

    private static @Nullable Object content(@Nullable Value value) {
        return value == null ? null : value.content();
    }

    private static @Nullable String unit(@Nullable Value value) {
        return value == null ? null : value.unit();
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
