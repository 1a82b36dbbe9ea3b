package vn.tiendo.measurement.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.batch.domain.Batch;
import vn.tiendo.measurement.batch.domain.Content;
import vn.tiendo.measurement.batch.domain.Order;
import vn.tiendo.measurement.batch.domain.State;
import vn.tiendo.measurement.batch.domain.Tally;
import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.store.Lookout;

/** A batch comes in. It is told of when all of it is kept, not before. */
@Component
class ReceiveBatch {

    /** What a sender is told. */
    sealed interface Answer {
    }

    record Received(Batch batch) implements Answer {
    }

    /** There is nothing in it. */
    record Empty() implements Answer {
    }

    /** The first of this key is still coming in. */
    record InWork() implements Answer {
    }

    /** The key names another batch. */
    record OtherBatch() implements Answer {
    }

    private final BatchDocuments documents;
    private final BatchFiles files;
    private final Lookout lookout;
    private final AuditTrail trail;
    private final LeftBehind leftBehind;
    private final BatchProperties properties;
    private final InstantSource clock;

    ReceiveBatch(BatchDocuments documents, BatchFiles files, Lookout lookout, AuditTrail trail, LeftBehind leftBehind,
            BatchProperties properties, InstantSource clock) {
        this.documents = documents;
        this.files = files;
        this.lookout = lookout;
        this.trail = trail;
        this.leftBehind = leftBehind;
        this.properties = properties;
        this.clock = clock;
    }

    Answer receive(Order order, @Nullable IdempotencyKey key, InputStream content, Caller by) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = key == null ? UUID.randomUUID().toString() : named(by, key);
        Batch batch = new Batch(id, UUID.randomUUID().toString(), by, order, Content.NONE, now, State.RECEIVING,
                Tally.NONE, List.of(), null, null);
        if (opens(batch)) {
            return keep(batch, content);
        }
        Optional<Batch> there = documents.find(id);
        if (there.isEmpty() || there.get().state() == State.RECEIVING) {
            return new InWork();
        }
        boolean same = there.get().order().equals(order) && there.get().content().equals(BatchFiles.look(content));
        return same ? new Received(there.get()) : new OtherBatch();
    }

    /** What a crash left of an earlier try is no hindrance. */
    private boolean opens(Batch batch) {
        if (documents.open(batch, properties.lease())) {
            return true;
        }
        leftBehind.discard();
        return documents.open(batch, properties.lease());
    }

    private Answer keep(Batch batch, InputStream content) throws IOException {
        boolean kept = false;
        try {
            Content whole = files.keep(batch.file(), new Coming(content, clock, () -> stillComes(batch)));
            if (whole.bytes() == 0) {
                return new Empty();
            }
            kept = documents.received(batch, whole);
            if (!kept) {
                throw tooSlow(batch);
            }
            trail.note(Deed.done("batch.send", batch.id(), batch.by().unit(), batch.by().department(), batch.by(),
                    batch.receivedAt()));
            lookout.lookAtOnce();
            return new Received(documents.find(batch.id()).orElseThrow());
        } finally {
            if (!kept) {
                leftBehind.discard(batch);
            }
        }
    }

    private void stillComes(Batch batch) throws IOException {
        if (!documents.comes(batch, properties.lease())) {
            throw tooSlow(batch);
        }
    }

    private static IOException tooSlow(Batch batch) {
        return new IOException("Batch " + batch.id() + " was silent for so long that it was taken for left behind");
    }

    /** The same for the same key of the same sender; a key holds no space, so where it begins is certain. */
    private static String named(Caller by, IdempotencyKey key) {
        return UUID.nameUUIDFromBytes((by.id() + ' ' + key).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
