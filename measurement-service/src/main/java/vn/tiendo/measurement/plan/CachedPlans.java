package vn.tiendo.measurement.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.MovedDates;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;

/**
 * Spares a read of the plan for each submission; the plans used last are kept, for a short time. So is that there is none: each
 * submission asks for the plan of the year before, which most units lack in their first year.
 */
final class CachedPlans implements Plans {

    private record Cached(List<Plan> versions, Instant until) {
    }

    private final Plans stored;
    private final PlanProperties properties;
    private final InstantSource clock;
    private final Map<String, Cached> recent;
    private long forgotten;

    CachedPlans(Plans stored, PlanProperties properties, InstantSource clock) {
        this.stored = stored;
        this.properties = properties;
        this.clock = clock;
        this.recent = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Cached> eldest) {
                return size() > properties.cached();
            }
        };
    }

    @Override
    public List<Plan> versions(String id) {
        long before;
        synchronized (recent) {
            @Nullable Cached known = recent.get(id);
            if (known != null && clock.instant().isBefore(known.until())) {
                return known.versions();
            }
            before = forgotten;
        }
        List<Plan> found = stored.versions(id);
        remember(id, found, before);
        return found;
    }

    @Override
    public List<String> idsOf(String unit) {
        return stored.idsOf(unit);
    }

    @Override
    public List<String> idsBelow(String unit) {
        return stored.idsBelow(unit);
    }

    @Override
    public Map<String, List<String>> open(int firstYear, int lastYear) {
        return stored.open(firstYear, lastYear);
    }

    @Override
    public void keep(Plan plan) {
        stored.keep(plan);
        forget(plan.id());
    }

    @Override
    public void keep(MovedDates dates) {
        stored.keep(dates);
        forget(dates.plan());
    }

    /** What was read while a newer one arrived may be the older. */
    private void remember(String id, List<Plan> versions, long before) {
        synchronized (recent) {
            if (forgotten == before) {
                recent.put(id, new Cached(versions, clock.instant().plus(properties.cachedFor())));
            }
        }
    }

    private void forget(String id) {
        synchronized (recent) {
            recent.remove(id);
            forgotten++;
        }
    }
}
