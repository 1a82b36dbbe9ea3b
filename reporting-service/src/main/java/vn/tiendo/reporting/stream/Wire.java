package vn.tiendo.reporting.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.http.MediaType;

import vn.tiendo.reporting.stream.domain.Filter;
import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.StreamEvent;

/** The two forms in which a stream is written; both say the same. */
enum Wire {

    /** Server-sent events. */
    EVENTS(new MediaType("text", "event-stream", StandardCharsets.UTF_8)) {

        /** A comment, so that proxies and clients see a sign of life. */
        @Override
        byte[] alive() {
            return bytes(": live\n\n");
        }

        /** Without data nothing is dispatched, but the client's last event id moves on. */
        @Override
        byte[] alive(String id) {
            return bytes("id:" + id + "\n: live\n\n");
        }

        @Override
        byte[] event(String id, StreamEvent event) {
            return joined("id:" + id + "\nevent:" + event.type() + "\ndata:", event.json(), "\n\n");
        }

        @Override
        byte[] reset(Interest interest, String id) {
            return bytes("id:" + id + "\nevent:" + RESET + "\ndata:" + snapshot(interest, id) + "\n\n");
        }

        /** A status other than 200 would close an EventSource for good. */
        @Override
        byte[] full() {
            return bytes("retry:" + LATER.toMillis() + "\n: full, come back later\n\n");
        }
    },

    /**
     * JSON lines for programs: {@code position}, and {@code event} with the CloudEvent or {@code reset} with the snapshot's address;
     * a sign of life has neither.
     */
    LINES(MediaType.APPLICATION_NDJSON) {

        @Override
        byte[] alive() {
            return bytes("{}\n");
        }

        @Override
        byte[] alive(String id) {
            return bytes(position(id) + "}\n");
        }

        @Override
        byte[] event(String id, StreamEvent event) {
            return joined(position(id) + ",\"event\":", event.json(), "}\n");
        }

        @Override
        byte[] reset(Interest interest, String id) {
            return bytes(position(id) + ",\"reset\":" + snapshot(interest, id) + "}\n");
        }

        @Override
        byte[] full() {
            return alive();
        }
    };

    static final String RESET = "stream.reset";
    private static final Duration LATER = Duration.ofSeconds(30);

    private final MediaType type;

    Wire(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    abstract byte[] alive();

    abstract byte[] alive(String id);

    abstract byte[] event(String id, StreamEvent event);

    /** The position cannot be told from: a snapshot is to be loaded, the stream goes on from this one. */
    abstract byte[] reset(Interest interest, String id);

    /** This replica has as many streams as it may have. */
    abstract byte[] full();

    private static String position(String id) {
        return "{\"position\":\"" + id + "\"";
    }

    private static String snapshot(Interest interest, String id) {
        String plan = interest.wanted(Filter.PLAN).size() == 1 ? "/" + interest.wanted(Filter.PLAN).iterator().next() : "";
        String basis = interest.provisional() && !plan.isEmpty() ? "?basis=PROVISIONAL" : "";
        return "{\"position\":\"" + id + "\",\"snapshot\":\"/api/v1/scoreboards" + plan + basis + "\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(String before, byte[] json, String after) {
        byte[] head = bytes(before);
        byte[] tail = bytes(after);
        byte[] all = new byte[head.length + json.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(json, 0, all, head.length, json.length);
        System.arraycopy(tail, 0, all, head.length + json.length, tail.length);
        return all;
    }
}
