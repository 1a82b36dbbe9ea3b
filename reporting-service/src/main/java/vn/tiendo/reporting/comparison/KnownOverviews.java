package vn.tiendo.reporting.comparison;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.comparison.domain.Overview;
import vn.tiendo.reporting.scoreboard.domain.LinkedVerdict;

/** Overviews as they were last answered: as long as the verdicts are the same, so is the answer, and a city's takes half a megabyte. */
@Component
class KnownOverviews {

    private static final int MOST = 16;

    private final JsonMapper json;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    KnownOverviews(JsonMapper json) {
        this.json = json;
    }

    private record Known(List<LinkedVerdict> verdicts, Answer answer) {
    }

    Answer answer(String unit, int year, List<LinkedVerdict> verdicts) {
        String which = unit + "/" + year;
        @Nullable Known before = known.get(which);
        if (before != null && before.verdicts().equals(verdicts)) {
            return before.answer();
        }
        Answer answer = Answer.of(Overview.of(unit, year, verdicts), json);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(which, new Known(verdicts, answer));
        return answer;
    }
}
