package vn.tiendo.reporting.stream;

import java.time.Duration;

import org.springframework.http.codec.ServerSentEvent;

import vn.tiendo.reporting.stream.domain.Filter;
import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.StreamEvent;

/** What goes over the wire. */
final class Frames {

    static final String RESET = "stream.reset";
    private static final String LIVE = " live";
    private static final Duration LATER = Duration.ofSeconds(30);

    private Frames() {
    }

    /** A comment, so that proxies and clients see a sign of life. */
    static ServerSentEvent<String> alive() {
        return ServerSentEvent.<String>builder().comment(LIVE).build();
    }

    /** Without data nothing is dispatched, but the client's last event id moves on. */
    static ServerSentEvent<String> alive(String id) {
        return ServerSentEvent.<String>builder().id(id).comment(LIVE).build();
    }

    static ServerSentEvent<String> event(String id, StreamEvent event) {
        return ServerSentEvent.<String>builder().id(id).event(event.type()).data(event.json()).build();
    }

    static ServerSentEvent<String> reset(Interest interest, String id) {
        String plan = interest.wanted(Filter.PLAN).size() == 1 ? "/" + interest.wanted(Filter.PLAN).iterator().next() : "";
        String basis = interest.provisional() && !plan.isEmpty() ? "?basis=PROVISIONAL" : "";
        return ServerSentEvent.<String>builder().id(id).event(RESET)
            .data("{\"position\":\"" + id + "\",\"snapshot\":\"/api/v1/scoreboards" + plan + basis + "\"}").build();
    }

    /** A status other than 200 would close an EventSource for good. */
    static ServerSentEvent<String> full() {
        return ServerSentEvent.<String>builder().retry(LATER).comment(" full, come back later").build();
    }
}
