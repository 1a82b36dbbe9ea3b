package vn.tiendo.reporting.stream;

import java.util.concurrent.TimeoutException;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.mongodb.MongoException;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.Position;
import vn.tiendo.reporting.stream.domain.PositionText;
import vn.tiendo.reporting.stream.domain.Start;

/**
 * Opens a stream: subscribes to the tail first, then tells the past up to where the tail was, then what the tail has
 * put into the box since. So there is neither a gap nor a repeat. A stream that cannot go on ends without an error:
 * the client comes back with its last id.
 */
final class EventStreams {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    private final Mailboxes mailboxes;
    private final Tail tail;
    private final Past past;
    private final StreamProperties limits;

    EventStreams(Mailboxes mailboxes, Tail tail, Past past, StreamProperties limits) {
        this.mailboxes = mailboxes;
        this.tail = tail;
        this.past = past;
        this.limits = limits;
    }

    /** Whole frames, one or several at a time. */
    Flux<byte[]> open(Wire wire, Audience audience, Start start) {
        return Flux.defer(() -> mailboxes.subscribe(audience)
            .map(mailbox -> stream(mailbox, audience, start, new Cursor(wire, audience)))
            .orElseGet(() -> mailboxes.isClosed() ? Flux.empty() : Flux.just(wire.full())));
    }

    private Flux<byte[]> stream(Mailbox mailbox, Audience audience, Start start, Cursor cursor) {
        Flux<Signal> missed = tail.ready().thenMany(Flux.defer(() -> missed(audience.interest(), start)));
        return Flux.concat(aliveDuring(missed), mailbox.signals())
            .startWith(new Signal.Waiting())
            .<byte[]>handle((signal, client) -> cursor.frame(signal).ifPresent(client::next))
            .onErrorResume(EventStreams::passes, _ -> Flux.empty())
            .doFinally(_ -> mailboxes.unsubscribe(audience, mailbox));
    }

    private Flux<Signal> missed(Interest interest, Start start) {
        Position now = tail.position();
        return switch (start) {
            case Start.Now() -> joining(now);
            case Start.Earliest() -> past.earliest(interest, now);
            case Start.Since(var moment) -> past.since(interest, moment, now);
            case Start.After(var id) -> PositionText.read(id).filter(from -> from.fits(now))
                .map(from -> after(interest, from.completedBy(now), now))
                .orElseGet(() -> Flux.just(new Signal.Lost(now)));
        };
    }

    private Flux<Signal> after(Interest interest, Position from, Position now) {
        boolean nothingMissed = from.reaches(now) && now.reaches(from);
        return nothingMissed ? joining(now) : past.after(interest, from, now);
    }

    private static Flux<Signal> joining(Position now) {
        return Flux.just(new Signal.Reached(now), new Signal.Joins(now));
    }

    /** While the past is read, or waits for its turn, the tail's signs of life stay in the box. */
    private Flux<Signal> aliveDuring(Flux<Signal> missed) {
        return Flux.defer(() -> {
            Sinks.Empty<Void> over = Sinks.empty();
            Flux<Signal> alive = Flux.interval(limits.heartbeat()).onBackpressureDrop()
                .<Signal>map(_ -> new Signal.Waiting()).takeUntilOther(over.asMono());
            return missed.doFinally(_ -> over.tryEmitEmpty()).mergeWith(alive);
        });
    }

    private static boolean passes(Throwable e) {
        if (e instanceof TimeoutException) {
            return true;
        }
        LOG.info("A stream could not read the past and ends: {}", e.toString());
        return e instanceof KafkaException || e instanceof MongoException;
    }
}
