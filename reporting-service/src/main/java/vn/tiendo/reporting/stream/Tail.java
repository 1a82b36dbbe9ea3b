package vn.tiendo.reporting.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import com.mongodb.MongoException;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import vn.tiendo.reporting.scoreboard.domain.StreamPosition;
import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.Position;
import vn.tiendo.reporting.stream.domain.PositionText;

/**
 * Follows the feeds on one thread and hands each event to every open stream. It begins with what comes after its
 * start, goes on from its position after an outage of the broker or the store, and ends before the web server does, so that open
 * streams do not hold up a shutdown.
 */
final class Tail implements SmartLifecycle, StreamPosition {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final List<Feed> FEEDS = List.of(Feed.values());

    private final Supplier<FeedConsumer> connect;
    private final StreamEventReader events;
    private final StreamProperties limits;
    private final Mailboxes mailboxes;
    private final StreamSpans spans;
    private final Sinks.Empty<Void> ready = Sinks.empty();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Position position = Position.NONE;
    private volatile @Nullable Thread thread;
    private long lastBeat = System.nanoTime();
    private boolean away;

    Tail(
        Supplier<FeedConsumer> connect, StreamEventReader events, Mailboxes mailboxes, StreamSpans spans, StreamProperties limits) {
        this.connect = connect;
        this.mailboxes = mailboxes;
        this.spans = spans;
        this.events = events;
        this.limits = limits;
    }

    /** Completes once the position is known, which needs the broker. */
    Mono<Void> ready() {
        return ready.asMono();
    }

    /** Every event before it has been handed out, or is about to be handed to all who have subscribed by now. */
    Position position() {
        return position;
    }

    @Override
    public String current() {
        return known() ? PositionText.write(position) : "";
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("stream-tail").daemon().start(this::run);
    }

    @Override
    public void stop() {
        stopped.countDown();
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stopped first: the web server waits for streams to end. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }

    private void run() {
        while (going()) {
            try (FeedConsumer consumer = connect.get()) {
                List<TopicPartition> partitions = partitions(consumer);
                begin(consumer, partitions);
                follow(consumer, partitions);
            } catch (InvalidOffsetException e) {
                LOG.warn("Events after {} are gone; streams are reset", position, e);
                position = Position.NONE;
            } catch (InterruptException | WakeupException e) {
                stopped.countDown();
            } catch (KafkaException | MongoException e) {
                outage(e);
            } catch (RuntimeException e) {
                LOG.error("What is told could not be followed; it is taken up again", e);
                away = true;
                rest();
            }
        }
        mailboxes.close();
    }

    private List<TopicPartition> partitions(FeedConsumer consumer) {
        List<TopicPartition> partitions = consumer.partitions(FEEDS);
        while (partitions.isEmpty() && going()) {
            rest();
            partitions = consumer.partitions(FEEDS);
        }
        return partitions;
    }

    private void begin(FeedConsumer consumer, List<TopicPartition> partitions) {
        Position end = consumer.end(partitions);
        boolean goesOn = known() && position.fits(end) && end.reaches(position);
        position = goesOn ? position.completedBy(end) : end;
        consumer.start(partitions, position);
        boolean first = ready.tryEmitEmpty().isSuccess();
        if (!first && !goesOn) {
            mailboxes.send(new Signal.Lost(position));
        }
        away = false;
    }

    /** Until partitions are added. */
    private void follow(FeedConsumer consumer, List<TopicPartition> partitions) {
        long lookedAt = System.nanoTime();
        while (going()) {
            consumer.poll(POLL).forEach(this::accept);
            beat();
            if (System.nanoTime() - lookedAt > limits.partitionsEvery().toNanos()) {
                if (consumer.partitions(FEEDS).size() != partitions.size()) {
                    return;
                }
                lookedAt = System.nanoTime();
            }
        }
    }

    /** The position moves before the event is handed out: who subscribes in between finds it in the past. */
    private void accept(ConsumerRecord<byte[], byte[]> record) {
        var event = events.read(record);
        position = position.advanced(FeedConsumer.feed(record.topic()), record.partition(), record.offset() + 1,
            Instant.ofEpochMilli(record.timestamp()));
        event.ifPresent(happened -> spans.during(record, () -> mailboxes.send(new Signal.Happened(happened, position))));
    }

    private void beat() {
        if (System.nanoTime() - lastBeat >= limits.heartbeat().toNanos()) {
            lastBeat = System.nanoTime();
            mailboxes.send(known() ? new Signal.Reached(position) : new Signal.Waiting());
        }
    }

    private void outage(RuntimeException e) {
        if (!away) {
            LOG.warn("The broker or the store does not answer; the stream waits: {}", e.toString());
        }
        away = true;
        rest();
    }

    private void rest() {
        beat();
        try {
            if (stopped.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    private boolean known() {
        return !position.offsets().isEmpty();
    }

    private boolean going() {
        return stopped.getCount() > 0;
    }
}
