package vn.tiendo.local.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/** What the run did, by action, and what the audit says was done. */
final class Changes {

    private static final String PATH = "/api/v1/audit?limit=500";

    private final Api api;
    private final Map<String, Integer> made = new TreeMap<>();

    Changes(Api api) {
        this.api = api;
    }

    void made(String action) {
        made.merge(action, 1, Integer::sum);
    }

    int count() {
        return made.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Every change has one record, and there is none of anything else; logins are no part of the run. */
    void compare(Settled settled, String auditor) throws CheckFailure, InterruptedException {
        Map<String, String> expected = new TreeMap<>();
        made.forEach((action, number) -> expected.put(action, number.toString()));
        settled.await("The audit's records", expected, () -> recorded(auditor));
    }

    private Map<String, String> recorded(String auditor) throws CheckFailure, InterruptedException {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode item : items(auditor)) {
            String action = item.get("action").asString();
            boolean done = item.get("outcome").asString().equals("DONE");
            if (!action.startsWith("session."))
                counts.merge(done ? action : action + " refused: " + item.path("reason").asString(), 1, Integer::sum);
        }
        Map<String, String> texts = new TreeMap<>();
        counts.forEach((action, number) -> texts.put(action, number.toString()));
        return texts;
    }

    private List<JsonNode> items(String auditor) throws CheckFailure, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = api.get(PATH + after, auditor).body();
            page.get("items").forEach(all::add);
            after = page.path("next").isMissingNode() ? "" : "&after=" + page.get("next").asString();
        } while (!after.isEmpty());
        return all;
    }
}
