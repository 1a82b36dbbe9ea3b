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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

/**
 * Reports of plans of sixty targets, made and fetched as DOCX, PDF, XLSX and HTML through the gateway, by a reporting-service with a heap
 * of 512 MB. One ward's report stands on half a year of approved figures; those of the 170 wards are made in one batch, and each
 * of their documents is fetched by two clients. At last one of a plan of two thousand targets, each with a figure, in the same heap.
 */
final class Reports {

    private static final List<String> FORMATS = List.of("docx", "pdf", "xlsx", "html");
    private static final String REPORTS = "/api/v1/reports";
    private static final String WARD = City.wards().getFirst();
    private static final int YEAR = City.FIRST_YEAR;
    private static final int MONTHS = 6;
    /** Ward of a plan that is larger than any. */
    private static final String LARGE = City.wards().getLast();
    private static final int MANY_TARGETS = 2_000;
    private static final int CLIENTS = 2;
    private static final int WARM_UP = 20;
    private static final int TO_COME_AGAIN = 503;
    private static final long PAUSE = 100_000_000;

    private final Path root;

    Reports(Path root) {
        this.root = root;
    }

    void run() throws Exception {
        Figures figures = new Figures();
        try (Ground ground = Ground.with(root, List.of(WARD), List.of(), parts -> Ground.withHeap(parts, 512, "reporting-service"))) {
            Api api = new Api(HttpClient.newHttpClient(), ground.gateway());
            approved(ground);
            for (int i = 0; i < Figures.ROUNDS; i++) {
                ground.kill("reporting-service");
                ground.restart("reporting-service");
                while (!api.isThere("/api/v1/scoreboards/" + WARD + "-" + YEAR)) LockSupport.parkNanos(PAUSE);
                figures.add("cold_seconds", "s", one(ground, api, WARD));
            }
            for (int i = 0; i < WARM_UP; i++) one(ground, api, WARD);
            for (int i = 0; i < Figures.ROUNDS; i++) figures.add("seconds", "s", one(ground, api, WARD));
            byte[] issued = issued(ground, api);
            for (int i = 0; i < WARM_UP; i++) verify(ground, api, issued);
            for (int i = 0; i < Figures.ROUNDS; i++) figures.add("verify_ms", "ms", 1e3 * verify(ground, api, issued));
            ground.enterSharing(YEAR);
            for (String ward : City.sharing())
                while (!api.isThere("/api/v1/scoreboards/" + ward + "-" + YEAR)) LockSupport.parkNanos(PAUSE);
            for (int i = 0; i < Figures.ROUNDS; i++) figures.add("wards_170_seconds", "s, two clients", ofAllWards(ground, api));
            enterLarge(ground, api);
            for (int i = 0; i < Figures.ROUNDS; i++) figures.add("targets_2000_seconds", "s", one(ground, api, LARGE));
        }
        figures.print();
    }

    /** Half a year of all sixty targets. */
    private void approved(Ground ground) throws Exception {
        List<City.Slot> slots = City.sorted(List.of(WARD)).stream().filter(slot -> slot.year() == YEAR && slot.month() <= MONTHS).toList();
        new Bulk(root).file(ground, slots, Rebuild::rows);
        for (City.Slot slot : slots) ground.approve(slot);
    }

    /** Each of its targets with an approved figure and an explanation. */
    private static void enterLarge(Ground ground, Api api) throws Exception {
        ground.enterUnit(LARGE);
        api.post("/api/v1/plans", ground.token(LARGE + "-planner"), City.plan(LARGE, YEAR, MANY_TARGETS, false));
        api.post("/api/v1/plans/" + LARGE + "-" + YEAR + ":put-in-force", ground.token(LARGE + "-leader"), Api.JSON.createObjectNode());
        for (int department = 0; department < City.DEPARTMENTS; department++) {
            String system = ground.token(LARGE + "-d" + department);
            while (api.attempt("/api/v1/submissions?dryRun=true", system, manyFigures(department)).status() != 200) LockSupport.parkNanos(PAUSE);
            api.post("/api/v1/submissions", system, manyFigures(department));
            ground.approve(new City.Slot(LARGE, "d" + department, YEAR, 1));
        }
        String leader = ground.token(LARGE + "-leader");
        while (api.get("/api/v1/scoreboards/" + LARGE + "-" + YEAR, leader).body().at("/summary/counts/NO_DATA").asInt() > 0) LockSupport.parkNanos(PAUSE);
    }

    private static ObjectNode manyFigures(int department) {
        ObjectNode body = Api.JSON.createObjectNode().put("plan", LARGE + "-" + YEAR).put("department", "d" + department)
                .put("period", YEAR + "-M01").put("submit", true);
        ArrayNode figures = body.putArray("figures");
        for (int i = department; i < MANY_TARGETS; i += City.DEPARTMENTS)
            figures.addObject().put("target", "T-" + i).put("explanation", "Chậm vì mưa kéo dài")
                    .putObject("value").put("kind", "NUMBER").put("number", i);
        return body;
    }

    private static ObjectNode wish(String ward) {
        return Api.JSON.createObjectNode().put("plan", ward + "-" + YEAR).put("kind", "SIX_MONTH").put("period", YEAR + "-S1");
    }

    /** From the wish to the last byte of the last document, in seconds. */
    private static double one(Ground ground, Api api, String ward) throws Exception {
        String token = ground.token(ward + "-leader");
        long begun = System.nanoTime();
        String id = api.post(REPORTS, token, wish(ward)).body().get("id").asString();
        for (String format : FORMATS) api.bytes(document(id, format), token);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static byte[] issued(Ground ground, Api api) throws Exception {
        String leader = ground.token(WARD + "-leader");
        String id = api.post(REPORTS, leader, wish(WARD)).body().get("id").asString();
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

    /** A batch, and every document of each of its drafts, in seconds. */
    static double ofAllWards(Ground ground, Api api) throws Exception {
        String token = ground.token("bench-city-leader");
        long begun = System.nanoTime();
        ObjectNode wish = Api.JSON.createObjectNode().put("kind", "SIX_MONTH").put("period", YEAR + "-S1");
        Api.Reply wished = api.attempt("/api/v1/report-batches", token, wish);
        for (; wished.status() == TO_COME_AGAIN; wished = api.attempt("/api/v1/report-batches", token, wish)) LockSupport.parkNanos(PAUSE);
        String batch = "/api/v1/report-batches/" + wished.body().get("id").asString();
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
