package vn.tiendo.reporting.stream;

import java.time.Duration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Lets a limited number of streams run at the same time; the others wait in the order in which they came. */
final class Turns {

    private static final Duration CONTENTION = Duration.ofSeconds(1);

    private final Sinks.Many<Mono<Void>> waiting = Sinks.many().unicast().onBackpressureBuffer();

    Turns(int atOnce) {
        waiting.asFlux().flatMap(turn -> turn, atOnce, 1).subscribe();
    }

    <T> Flux<T> inTurn(Flux<T> work) {
        return Flux.defer(() -> {
            Sinks.Empty<Void> begin = Sinks.empty();
            Sinks.Empty<Void> end = Sinks.empty();
            waiting.emitNext(
                Mono.defer(() -> {
                    begin.tryEmitEmpty();
                    return end.asMono();
                }), Sinks.EmitFailureHandler.busyLooping(CONTENTION));
            return work.delaySubscription(begin.asMono()).doFinally(_ -> end.tryEmitEmpty());
        });
    }
}
