package vn.tiendo.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

/**
 * Reports of plans of sixty targets, made and fetched as DOCX, PDF, XLSX and HTML through the gateway, by a reporting-service with a heap
 * of 512 MB. One ward's report stands on half a year of approved figures; those of the 170 wards are made in one batch, and each
 * of their documents is fetched by two clients.
 */
final class Reports {

    private static final List<String> FORMATS = List.of("docx", "pdf", "xlsx", "html");
    private static final String REPORTS = "/api/v1/reports";
    private static final String WARD = City.wards().getFirst();
    private static final int YEAR = City.FIRST_YEAR;
    private static final int MONTHS = 6;
    private static final int CLIENTS = 2;
    private static final int WARM_UP = 20;
    private static final long PAUSE = 100_000_000;

    private final Path root;

    Reports(Path root) {
        this.root = root;
    }

    void run() throws Exception {
        Figures figures = new Figures();
        try (Ground ground = Ground.with(root, List.of(WARD), List.of(), parts -> Ground.withHeap(parts, 512, "reporting-service"))) {
            Api api = new Api(HttpClient.newHttpClient(), ground.gateway());
            approved(ground, api);
            for (int i = 0; i < Figures.ROUNDS; i++) {
                ground.kill("reporting-service");
                ground.restart("reporting-service");
                while (!api.isThere("/api/v1/scoreboards/" + WARD + "-" + YEAR)) LockSupport.parkNanos(PAUSE);
                figures.add("cold_seconds", "s", one(ground, api));
            }
            for (int i = 0; i < WARM_UP; i++) one(ground, api);
            for (int i = 0; i < Figures.ROUNDS; i++) figures.add("seconds", "s", one(ground, api));
            byte[] issued = issued(ground, api);
            for (int i = 0; i < WARM_UP; i++) verify(ground, api, issued);
            for (int i = 0; i < Figures.ROUNDS; i++) figures.add("verify_ms", "ms", 1e3 * verify(ground, api, issued));
            ground.enterSharing(YEAR);
            String last = "/api/v1/scoreboards/" + City.sharing().getLast() + "-" + YEAR;
            while (!api.isThere(last)) LockSupport.parkNanos(PAUSE);
            for (int i = 0; i < Figures.ROUNDS; i++) figures.add("wards_170_seconds", "s, two clients", all(ground, api));
        }
        figures.print();
    }

    /** Half a year of all sixty targets. */
    private void approved(Ground ground, Api api) throws Exception {
        List<City.Slot> slots = City.sorted(List.of(WARD)).stream().filter(slot -> slot.year() == YEAR && slot.month() <= MONTHS).toList();
        new Bulk(root).file(ground, slots, Rebuild::rows);
        for (City.Slot slot : slots)
            api.post("/api/v1/submissions/" + slot.plan() + "/" + slot.department() + "/" + slot.period() + ":approve",
                    ground.token(WARD + "-reviewer"), Api.JSON.createObjectNode());
    }

    private static ObjectNode wish() {
        return Api.JSON.createObjectNode().put("plan", WARD + "-" + YEAR).put("kind", "SIX_MONTH").put("period", YEAR + "-S1");
    }

    /** From the wish to the last byte of the last document, in seconds. */
    private static double one(Ground ground, Api api) throws Exception {
        String token = ground.token(WARD + "-leader");
        long begun = System.nanoTime();
        String id = api.post(REPORTS, token, wish()).body().get("id").asString();
        for (String format : FORMATS) api.bytes(document(id, format), token);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static byte[] issued(Ground ground, Api api) throws Exception {
        String leader = ground.token(WARD + "-leader");
        String id = api.post(REPORTS, leader, wish()).body().get("id").asString();
        api.post(REPORTS + "/" + id + ":review", ground.token(WARD + "-reviewer"), Api.JSON.createObjectNode());
        api.post(REPORTS + "/" + id + ":issue", leader, Api.JSON.createObjectNode().put("number", 1).put("date", YEAR + "-06-18")
                .put("signer", "A"));
        return api.bytes(document(id, "pdf"), leader);
    }

    private static double verify(Ground ground, Api api, byte[] file) throws Exception {
        long begun = System.nanoTime();
        Api.Reply answer = api.post(REPORTS + ":verify", ground.token(WARD + "-leader"), "application/octet-stream", file);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!answer.body().get("result").asString().equals("AS_ISSUED")) throw new IllegalStateException("not what was issued: " + answer.body());
        return seconds;
    }

    /** A batch, and every document of each of its drafts. */
    private static double all(Ground ground, Api api) throws Exception {
        String token = ground.token("bench-city-leader");
        long begun = System.nanoTime();
        String batch = "/api/v1/report-batches/" + api.post("/api/v1/report-batches", token, Api.JSON.createObjectNode().put("kind", "SIX_MONTH")
                .put("period", YEAR + "-S1")).body().get("id").asString();
        JsonNode made = api.get(batch, token).body();
        for (; made.get("state").asString().equals("RUNNING"); made = api.get(batch, token).body()) LockSupport.parkNanos(PAUSE);
        List<JsonNode> drafts = made.get("units").valueStream().filter(unit -> unit.get("unit").asString().startsWith("share-")).toList();
        if (drafts.size() != City.SHARING || drafts.stream().anyMatch(unit -> !unit.has("report")))
            throw new IllegalStateException("not all were made: " + made);
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            drafts.forEach(unit -> tasks.add(() -> fetched(ground, api, unit)));
            for (Future<Integer> task : threads.invokeAll(tasks)) task.get();
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int fetched(Ground ground, Api api, JsonNode draft) throws Exception {
        int bytes = 0;
        for (String format : FORMATS)
            bytes += api.bytes(document(draft.get("report").asString(), format), ground.token(draft.get("unit").asString() + "-leader")).length;
        return bytes;
    }

    private static String document(String id, String format) {
        return REPORTS + "/" + id + "/document?format=" + format;
    }
}
