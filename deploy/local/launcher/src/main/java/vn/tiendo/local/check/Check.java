package vn.tiendo.local.check;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.check.expect.Expectation;

/** Runs the main job on the samples as the people and systems of the ward would, and compares what came out. */
public final class Check {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Samples samples;
    private final Path results;
    private final PrintStream out;
    private final URI gateway;
    private final Api api;
    private final Logins logins;
    private final Changes changes;

    /** @param results folder for the report's documents */
    public Check(Samples samples, URI gateway, Logins logins, Path results, PrintStream out) {
        this.samples = samples;
        this.results = results;
        this.out = out;
        this.gateway = gateway;
        this.api = new Api(client, gateway);
        this.logins = logins;
        this.changes = new Changes(api);
    }

    /** @throws CheckFailure when something does not come out as computed from the input */
    public void run() throws CheckFailure, InterruptedException, IOException {
        String planner = logins.person("ke-hoach");
        String leader = logins.person("lanh-dao");
        String operator = logins.person("van-hanh");
        enterUnits(operator);
        String query = "/api/v1/events?type=vn.tiendo.reporting.verdict-changed.v1&plan=" + samples.planId();
        try (Events open = new Events(client, gateway.resolve(query), "");
                Events inside = new Events(client, gateway.resolve(query + "&basis=PROVISIONAL"), leader)) {
            putPlanInForce(planner, leader);
            Submissions submissions = new Submissions(api, logins, samples, changes);
            submissions.send();
            step("submissions", submissions.summary());
            step("four eyes", submissions.refusal());
            submissions.compareStored();
            compare("approved", open, "APPROVED", "", Expectation.approved(samples));
            compare("provisional", inside, "PROVISIONAL", leader, Expectation.provisional(samples));
            step("events", (open.count() + inside.count()) + " received; median time from submission to event "
                    + submissions.medianMilliseconds(inside) + " ms");
        }
        writeReport(leader);
        changes.compare(new Settled(PATIENCE), operator);
        step("audit", changes.count() + " records: one for each change, and one for what was refused");
    }

    private void enterUnits(String operator) throws CheckFailure, InterruptedException {
        int departments = 0;
        for (JsonNode unit : samples.units()) {
            api.put("/api/v1/units/" + unit.get("id").asString(), operator, unit);
            changes.made("unit.keep");
            departments += unit.get("departments").size();
        }
        step("units", samples.units().size() + " units, " + departments + " departments and neighbourhoods");
    }

    private void putPlanInForce(String planner, String leader) throws CheckFailure, InterruptedException {
        api.post("/api/v1/plans", planner, samples.plan());
        changes.made("plan.draft");
        api.post("/api/v1/plans/" + samples.planId() + ":put-in-force", leader, Api.JSON.createObjectNode());
        changes.made("plan.put-in-force");
        step("plan", samples.targets().size() + " targets in " + samples.plan().get("sections").size()
                + " sections, in force");
    }

    /** Scoreboard and folded events settle at what was computed, or it is said where they differ. */
    private void compare(String name, Events events, String basis, String token, Map<String, String> expected)
            throws CheckFailure, InterruptedException {
        Settled settled = new Settled(PATIENCE);
        settled.await("The " + name + " scoreboard", expected, () -> scoreboard(basis, token));
        settled.await("The " + name + " events, the last of each target,", expected, () -> events.statuses(basis));
        Map<String, Long> counts = expected.values().stream()
                .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
        step("verdicts", name + ": " + counts.entrySet().stream().map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", ")));
    }

    private Map<String, String> scoreboard(String basis, String token) throws CheckFailure, InterruptedException {
        JsonNode board = api.get("/api/v1/scoreboards/" + samples.planId() + "?basis=" + basis, token).body();
        Map<String, String> statuses = new TreeMap<>();
        for (JsonNode section : board.get("sections"))
            for (JsonNode row : section.get("targets"))
                statuses.put(row.get("id").asString(), row.get("verdict").get("status").asString());
        return statuses;
    }

    /** Made by one person, reviewed and issued by another; the file that was issued is known again. */
    private void writeReport(String leader) throws CheckFailure, InterruptedException, IOException {
        JsonNode order = Api.JSON.createObjectNode().put("plan", samples.planId())
                .put("period", samples.plan().get("year").asInt() + "-S1").put("kind", "SIX_MONTH");
        String report = URI.create(api.post("/api/v1/reports", logins.person("kiem-tra"), order).header("Location")).getPath();
        changes.made("report.make");
        api.post(report + ":review", leader, Api.JSON.createObjectNode());
        changes.made("report.review");
        api.post(report + ":issue", leader, Api.JSON.createObjectNode().put("number", 1)
                .put("date", samples.plan().get("year").asInt() + "-06-18").put("signer", "Nguyễn Văn A"));
        changes.made("report.issue");
        Files.createDirectories(results);
        for (String format : new String[] {"docx", "html", "pdf"}) {
            byte[] document = api.bytes(report + "/document?format=" + format, leader);
            changes.made("report.export");
            Path file = results.resolve("six-month-report." + format);
            Files.write(file, document);
            verify(document, leader);
            step("report", file + " (" + document.length / 1024 + " kB)");
        }
    }

    private void verify(byte[] document, String token) throws CheckFailure, InterruptedException {
        String result = api.post("/api/v1/reports:verify", token, "application/octet-stream", document).body().get("result").asString();
        if (!result.equals("AS_ISSUED")) throw new CheckFailure("the report's file is " + result + ", expected AS_ISSUED");
    }

    private void step(String name, String figure) {
        out.printf("  %-12s %s%n", name, figure);
    }
}
