package vn.tiendo.measurement.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.batch.domain.Batch;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.store.Lookout;

/**
 * Tells how far a batch is while it is worked through, by whichever replica. Each listener has a virtual thread, which waits
 * cheaply, so nothing has to be told from one replica to another.
 */
@RestController
class BatchProgressController {

    private static final Duration LOOK = Duration.ofMillis(500);
    /** Below the time after which proxies take a silent connection for a dead one. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final BatchDocuments documents;
    private final Lookout lookout;
    private final BatchView view;
    private final JsonMapper json;
    private final Problems problems;
    private final InstantSource clock;
    private final Semaphore places;

    BatchProgressController(BatchDocuments documents, Lookout lookout, BatchView view, JsonMapper json, Problems problems,
            BatchProperties properties, InstantSource clock) {
        this.documents = documents;
        this.lookout = lookout;
        this.view = view;
        this.json = json;
        this.problems = problems;
        this.clock = clock;
        this.places = new Semaphore(properties.streams());
    }

    @GetMapping(BatchView.BATCHES + "/{id}/progress")
    @Nullable ResponseEntity<?> follow(@PathVariable String id, @AuthenticationPrincipal Caller caller,
            HttpServletResponse response) throws IOException, InterruptedException {
        Optional<Batch> batch = documents.findOf(caller, id);
        if (batch.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND);
        }
        if (!places.tryAcquire()) {
            return problems.unavailable();
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            follow(batch.get(), response.getOutputStream());
        } finally {
            places.release();
        }
        return null;
    }

    private void follow(Batch first, ServletOutputStream out) throws IOException, InterruptedException {
        Batch told = first;
        tell(told, out);
        Instant spoken = clock.instant();
        while (!told.state().ended() && lookout.isRunning()) {
            Thread.sleep(LOOK);
            Batch now = documents.find(first.id()).orElseThrow();
            if (!now.equals(told)) {
                tell(now, out);
                spoken = clock.instant();
            } else if (spoken.plus(SILENCE).isBefore(clock.instant())) {
                write(":\n\n", out);
                spoken = clock.instant();
            }
            told = now;
        }
    }

    private void tell(Batch batch, ServletOutputStream out) throws IOException {
        String event = batch.state().ended() ? "ended" : "progress";
        write("event: " + event + "\ndata: " + json.writeValueAsString(view.of(batch)) + "\n\n", out);
    }

    private static void write(String text, ServletOutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
