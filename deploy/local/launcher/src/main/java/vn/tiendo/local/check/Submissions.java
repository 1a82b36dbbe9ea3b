package vn.tiendo.local.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Step.Then;

/** Sends every department's figures with its own credentials and does what the ward office does with them. */
final class Submissions {

    private static final String PATH = "/api/v1/submissions";
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String OFFICE = "van-phong";

    private final Api api;
    private final Logins logins;
    private final Samples samples;
    private final String reviewer;
    private final String colleague;
    private final Changes changes;
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private String refusal = "";

    /** @param nanoTime when the receipt was there */
    private record Acknowledged(String submission, long version, long nanoTime) {
    }

    Submissions(Api api, Logins logins, Samples samples, Changes changes)
            throws CheckFailure, InterruptedException {
        this.api = api;
        this.logins = logins;
        this.samples = samples;
        this.reviewer = logins.person("kiem-tra");
        this.colleague = logins.person("kiem-tra-van-phong");
        this.changes = changes;
    }

    void send() throws CheckFailure, InterruptedException {
        awaitPlan(samples.steps().getFirst());
        for (Step step : samples.steps()) take(step);
    }

    private void take(Step step) throws CheckFailure, InterruptedException {
        file(step, step.figures());
        if (refusal.isEmpty() && step.then() == Then.APPROVE && step.department().equals(OFFICE)) tryOwn(step);
        switch (step.then()) {
            case DRAFT, SUBMIT -> { }
            case APPROVE -> decide(step, "approve", Api.JSON.createObjectNode());
            case SEND_BACK_AND_CORRECT -> {
                decide(step, "send-back", Api.JSON.createObjectNode().put("reason", step.sentBackReason()));
                file(step, step.corrected());
                decide(step, "approve", Api.JSON.createObjectNode());
            }
        }
    }

    /** Who works in the department cannot approve what the department's own system entered. */
    private void tryOwn(Step step) throws CheckFailure, InterruptedException {
        Api.Reply reply = api.attempt(PATH + "/" + id(step) + ":approve", colleague, Api.JSON.createObjectNode());
        String code = reply.body().path("code").asString("");
        if (reply.status() != 403 || !code.equals("own-figures"))
            throw new CheckFailure("a reviewer approved figures of their own department's system: " + reply.body());
        changes.made("submission.approve refused: " + code);
        refusal = "a reviewer of " + step.department() + " was refused what its system had entered: " + code;
    }

    String refusal() {
        return refusal;
    }

    private void file(Step step, List<JsonNode> figures) throws CheckFailure, InterruptedException {
        JsonNode receipt = api.post(PATH, token(step), body(step, figures)).body();
        changes.made("submission.file");
        if (step.then() == Then.DRAFT) return;
        acknowledged.add(new Acknowledged(receipt.get("submission").asString(), receipt.get("version").asLong(),
                System.nanoTime()));
    }

    private void decide(Step step, String decision, JsonNode body) throws CheckFailure, InterruptedException {
        api.post(PATH + "/" + id(step) + ":" + decision, reviewer, body);
        changes.made("submission." + decision);
    }

    /** The service takes figures as soon as its copy of the plan has come. */
    private void awaitPlan(Step first) throws CheckFailure, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Api.Reply reply = api.attempt(PATH + "?dryRun=true", token(first), body(first, first.figures()));
        while (reply.status() != 200) {
            if (System.nanoTime() > end || !reply.body().toString().contains("unknown-plan"))
                throw new CheckFailure("the plan is in force, but figures are refused: " + reply.body());
            LockSupport.parkNanos(PAUSE.toNanos());
            reply = api.attempt(PATH + "?dryRun=true", token(first), body(first, first.figures()));
        }
    }

    /** Each submission is there once, in the state and with the number of figures that the input says. */
    void compareStored() throws CheckFailure, InterruptedException {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Step step : samples.steps()) {
            expected.put(id(step), step.endState() + " with " + step.endFigures().size());
            JsonNode stored = api.get(PATH + "/" + id(step), reader(step)).body();
            found.put(id(step), stored.get("state").asString() + " with " + stored.get("figures").size());
        }
        new Settled(Duration.ZERO).await("The stored submissions", expected, () -> found);
    }

    String summary() {
        Map<String, Integer> states = new HashMap<>();
        samples.steps().forEach(step -> states.merge(step.endState(), 1, Integer::sum));
        return samples.steps().size() + " from "
                + samples.steps().stream().map(Step::department).distinct().count() + " departments with "
                + samples.steps().stream().mapToInt(step -> step.figures().size()).sum() + " figures; "
                + samples.steps().stream().filter(step -> step.then() == Then.SEND_BACK_AND_CORRECT).count()
                + " sent back and corrected; at the end " + new TreeMap<>(states);
    }

    long medianMilliseconds(Events events) {
        List<Long> times = new ArrayList<>();
        for (Acknowledged one : acknowledged) {
            OptionalLong seen = events.firstSeen("PROVISIONAL", one.submission(), one.version());
            // Figures that change no verdict cause no event; an event can be faster than the receipt.
            if (seen.isPresent()) times.add(Math.max(0, (seen.getAsLong() - one.nanoTime()) / 1_000_000));
        }
        return Events.median(times);
    }

    private ObjectNode body(Step step, List<JsonNode> figures) {
        ObjectNode body = Api.JSON.createObjectNode().put("plan", samples.planId())
                .put("department", step.department()).put("period", step.period());
        if (!step.reportedOn().isEmpty()) body.put("reportedOn", step.reportedOn());
        body.putArray("figures").addAll(figures);
        return body.put("submit", step.then() != Then.DRAFT);
    }

    private String token(Step step) throws CheckFailure, InterruptedException {
        return logins.system(samples.plan().get("unit").asString() + "-" + step.department());
    }

    /** A draft is seen by its department only. */
    private String reader(Step step) throws CheckFailure, InterruptedException {
        return step.then() == Then.DRAFT ? token(step) : reviewer;
    }

    private String id(Step step) {
        return samples.planId() + "/" + step.department() + "/" + step.period();
    }
}
