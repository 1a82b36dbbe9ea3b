package vn.tiendo.reporting.stream;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

import vn.tiendo.reporting.stream.domain.Position;
import vn.tiendo.reporting.stream.domain.PositionText;
import vn.tiendo.reporting.stream.domain.StreamEvent;

/** Turns signals into the frames of one client: only what it asked for and may see, nothing twice. */
final class Cursor {

    private final Wire wire;
    private final Audience audience;
    /** What the client has seen before it joined the tail; events of the tail before it are repeats. */
    private Position seen = Position.NONE;
    /** Until the tail has passed everything that the client has seen, ids are the client's own. */
    private boolean ahead;

    Cursor(Wire wire, Audience audience) {
        this.wire = wire;
        this.audience = audience;
    }

    /** Empty when there is nothing to tell this client. */
    Optional<byte[]> frame(Signal signal) {
        return switch (signal) {
            case Signal.Happened happened -> happened(happened);
            case Signal.Several(var each) -> several(each);
            case Signal.Reached(var position) -> Optional.of(wire.alive(id(position)));
            case Signal.Joins(var position) -> {
                joinTailAt(position);
                yield Optional.empty();
            }
            case Signal.Lost(var position) -> {
                joinTailAt(position);
                yield Optional.of(wire.reset(audience.interest(), id(position)));
            }
            case Signal.Waiting() -> Optional.of(wire.alive());
        };
    }

    private void joinTailAt(Position position) {
        seen = position;
        ahead = true;
    }

    private Optional<byte[]> several(List<Signal> signals) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        signals.forEach(each -> frame(each).ifPresent(frames::writeBytes));
        return frames.size() == 0 ? Optional.empty() : Optional.of(frames.toByteArray());
    }

    private Optional<byte[]> happened(Signal.Happened happened) {
        StreamEvent event = happened.event();
        ahead = ahead && !happened.after().reaches(seen);
        if (seen.isPast(event) || !audience.gets(event)) {
            return Optional.empty();
        }
        return Optional.of(ahead ? wire.event(id(happened.after()), event) : happened.frame(wire, audience.interest().provisional()));
    }

    private String id(Position position) {
        Position furthest = ahead ? position.furthest(seen) : position;
        return PositionText.write(audience.interest().provisional() ? furthest : furthest.publicOnly());
    }
}
