package vn.tiendo.reporting.stream;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.Position;

/** Tells clients what they have missed: few at a time, each as fast as its client takes it. */
final class Past {

    private final Supplier<FeedConsumer> connect;
    private final StreamEventReader events;
    private final StreamProperties limits;
    private final Scheduler threads;
    private final Turns turns;

    Past(Supplier<FeedConsumer> connect, StreamEventReader events, StreamProperties limits, Scheduler threads) {
        this.connect = connect;
        this.events = events;
        this.limits = limits;
        this.threads = threads;
        this.turns = new Turns(limits.readers());
    }

    Flux<Signal> earliest(Interest interest, Position to) {
        return read(() -> opened(consumer -> PastReading.earliest(consumer, events, feeds(interest), to)));
    }

    Flux<Signal> since(Interest interest, Instant moment, Position to) {
        return read(() -> opened(consumer -> PastReading.since(consumer, events, feeds(interest), moment, to)));
    }

    Flux<Signal> after(Interest interest, Position from, Position to) {
        return read(() -> opened(consumer -> PastReading.after(consumer, events, feeds(interest), from, to)));
    }

    private Flux<Signal> read(Callable<PastReading> open) {
        return turns.inTurn(Flux.<Signal, PastReading>generate(open, PastReading::next, PastReading::close)
            .subscribeOn(threads)
            .timeout(limits.patience()));
    }

    private PastReading opened(Function<FeedConsumer, PastReading> begin) {
        FeedConsumer consumer = connect.get();
        try {
            return begin.apply(consumer);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static List<Feed> feeds(Interest interest) {
        return List.of(Feed.values()).stream().filter(interest::follows).toList();
    }
}
