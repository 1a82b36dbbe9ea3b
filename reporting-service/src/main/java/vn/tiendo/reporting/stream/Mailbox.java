package vn.tiendo.reporting.stream;

import java.util.concurrent.LinkedBlockingQueue;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Signals on their way to one client. When too many wait, the box is closed: the client gets them, then the end. */
final class Mailbox {

    private final Sinks.Many<Signal> signals;

    Mailbox(int limit) {
        this.signals = Sinks.many().unicast().onBackpressureBuffer(new LinkedBlockingQueue<>(limit));
    }

    /** False when the box takes no more; called by one thread only. */
    boolean put(Signal signal) {
        if (signals.tryEmitNext(signal).isSuccess()) {
            return true;
        }
        close();
        return false;
    }

    void close() {
        signals.tryEmitComplete();
    }

    Flux<Signal> signals() {
        return signals.asFlux();
    }
}
