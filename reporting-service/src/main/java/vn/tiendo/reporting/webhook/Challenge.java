package vn.tiendo.reporting.webhook;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.webhook.domain.Attempt;
import vn.tiendo.reporting.webhook.domain.Webhook;

/** Asks an address whether it wants to be sent events: it has to say a word back that nobody can guess. */
final class Challenge {

    static final String CHALLENGE = "vn.tiendo.reporting.webhook-challenge.v1";
    static final String TEST = "vn.tiendo.reporting.webhook-test.v1";
    private static final int BYTES = 24;

    private final Subscribers subscribers;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Duration within;
    private final SecureRandom random = new SecureRandom();

    /** @param within longest wait for the word: somebody waits for it */
    Challenge(Subscribers subscribers, JsonMapper json, InstantSource clock, Duration within) {
        this.subscribers = subscribers;
        this.json = json;
        this.clock = clock;
        this.within = within;
    }

    /** @param answered whether the word came back */
    record Asked(Attempt attempt, boolean answered) {
    }

    Asked ask(Webhook webhook) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String word = HexFormat.of().formatHex(bytes);
        String id = UUID.randomUUID().toString();
        Attempt attempt = subscribers.send(webhook, id, event(id, CHALLENGE, webhook, Map.of("challenge", word)), within);
        return new Asked(attempt, attempt.result() == Attempt.Result.ACCEPTED && said(attempt.answer(), word));
    }

    /** An event that shows a subscriber what events look like. */
    String test(String id, Webhook webhook) {
        return event(id, TEST, webhook, Map.of("webhook", webhook.id()));
    }

    private boolean said(String answer, String word) {
        try {
            return json.readTree(answer).path("challenge").asString("").equals(word);
        } catch (JacksonException e) {
            return false;
        }
    }

    private String event(String id, String type, Webhook about, Map<String, String> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/tiendo/reporting-service");
        event.put("type", type);
        event.put("subject", about.id());
        event.put("time", clock.instant().toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return json.writeValueAsString(event);
    }
}
