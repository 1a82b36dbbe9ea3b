package vn.tiendo.measurement.obligation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/** Which departments' reporting may have changed; a hint that a crash loses, which is why all is looked at when the service starts. */
@Component
class TouchedDepartments implements Progress.Watcher {

    private record Touched(String plan, String department) {
    }

    private final Set<Touched> touched = ConcurrentHashMap.newKeySet();

    @Override
    public void changed(SubmissionId id) {
        changed(id.plan(), id.department());
    }

    void changed(String plan, String department) {
        touched.add(new Touched(plan, department));
    }

    /** Those until now, by plan; from now on it is noted anew. */
    Map<String, Set<String>> take() {
        Set<Touched> taken = new HashSet<>(touched);
        touched.removeAll(taken);
        return taken.stream().collect(Collectors.groupingBy(Touched::plan,
                Collectors.mapping(Touched::department, Collectors.toSet())));
    }
}
