package vn.tiendo.reporting.stream;

import java.util.function.Predicate;

import org.springframework.http.codec.ServerSentEvent;

import reactor.core.publisher.SynchronousSink;

import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.Position;
import vn.tiendo.reporting.stream.domain.PositionText;
import vn.tiendo.reporting.stream.domain.StreamEvent;

/** Turns signals into the frames of one client: only what it asked for and may see, nothing twice. */
final class Cursor {

    private final Interest interest;
    private final Predicate<StreamEvent> visible;
    /** What the client has seen before it joined the tail; events of the tail before it are repeats. */
    private Position seen = Position.NONE;
    /** Until the tail has passed everything that the client has seen, ids are the client's own. */
    private boolean ahead;

    Cursor(Interest interest, Predicate<StreamEvent> visible) {
        this.interest = interest;
        this.visible = visible;
    }

    void frame(Signal signal, SynchronousSink<ServerSentEvent<String>> sink) {
        switch (signal) {
            case Signal.Happened happened -> happened(happened, sink);
            case Signal.Reached(var position) -> sink.next(Frames.alive(id(position)));
            case Signal.Joins(var position) -> joinTailAt(position);
            case Signal.Lost(var position) -> {
                joinTailAt(position);
                sink.next(Frames.reset(interest, id(position)));
            }
            case Signal.Waiting() -> sink.next(Frames.alive());
        }
    }

    private void joinTailAt(Position position) {
        seen = position;
        ahead = true;
    }

    private void happened(Signal.Happened happened, SynchronousSink<ServerSentEvent<String>> sink) {
        ahead = ahead && !happened.after().reaches(seen);
        if (seen.isPast(happened.event())) {
            return;
        }
        if (interest.covers(happened.event()) && visible.test(happened.event())) {
            String id = ahead ? id(happened.after()) : happened.id(interest.provisional());
            sink.next(Frames.event(id, happened.event()));
        }
    }

    private String id(Position position) {
        Position furthest = ahead ? position.furthest(seen) : position;
        return PositionText.write(interest.provisional() ? furthest : furthest.publicOnly());
    }
}
