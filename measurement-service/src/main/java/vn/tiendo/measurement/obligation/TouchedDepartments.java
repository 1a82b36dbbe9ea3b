package vn.tiendo.measurement.obligation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.plan.domain.PlanWatcher;
import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/**
 * Which departments' reporting may have changed, or that of a whole plan; a hint that a crash loses, which is why all is looked at when the
 * service starts.
 */
@Component
class TouchedDepartments implements Progress.Watcher, PlanWatcher {

    private record Touched(String plan, String department) {
    }

    private final Set<Touched> touched = ConcurrentHashMap.newKeySet();
    private final Set<String> whole = ConcurrentHashMap.newKeySet();

    @Override
    public void changed(SubmissionId id) {
        changed(id.plan(), id.department());
    }

    void changed(String plan, String department) {
        touched.add(new Touched(plan, department));
    }

    @Override
    public void changed(String plan) {
        whole.add(plan);
    }

    /** Those until now, by plan; from now on it is noted anew. Where a plan has changed, none is named: all of them. */
    Map<String, Set<String>> take() {
        Set<Touched> taken = new HashSet<>(touched);
        touched.removeAll(taken);
        Map<String, Set<String>> byPlan = taken.stream().collect(Collectors.groupingBy(Touched::plan, HashMap::new,
                Collectors.mapping(Touched::department, Collectors.toSet())));
        for (String plan : List.copyOf(whole)) {
            whole.remove(plan);
            byPlan.put(plan, Set.of());
        }
        return byPlan;
    }
}
