package vn.tiendo.reporting.stream;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.stream.domain.Position;
import vn.tiendo.reporting.stream.domain.PositionText;
import vn.tiendo.reporting.stream.domain.StreamEvent;

/** What the tail, or a reader of the past, tells a client's stream. */
sealed interface Signal {

    /** An event. As a frame it is written once for all clients that get it in the same form with the same position. */
    final class Happened implements Signal {

        private static final int SIGHTS = 2;

        private final StreamEvent event;
        private final Position after;
        private final AtomicReferenceArray<byte @Nullable []> frames = new AtomicReferenceArray<>(SIGHTS * Wire.values().length);

        Happened(StreamEvent event, Position after) {
            this.event = event;
            this.after = after;
        }

        StreamEvent event() {
            return event;
        }

        Position after() {
            return after;
        }

        /** @param provisional whether the client sees all feeds, and so positions in all of them */
        byte[] frame(Wire wire, boolean provisional) {
            int place = SIGHTS * wire.ordinal() + (provisional ? 1 : 0);
            byte[] known = frames.get(place);
            if (known != null) {
                return known;
            }
            byte[] written = wire.event(PositionText.write(provisional ? after : after.publicOnly()), event);
            frames.set(place, written);
            return written;
        }
    }

    /** Several in their order, so that a client that catches up is not told each by itself. */
    record Several(List<Signal> each) implements Signal {

        public Several {
            each = List.copyOf(each);
        }
    }

    /** Nothing to see up to here. */
    record Reached(Position position) implements Signal {
    }

    /**
     * The past ends here and the tail goes on; its events before this position are repeats. A signal and not a call, so
     * that it overtakes nothing that is still on its way to the client.
     */
    record Joins(Position position) implements Signal {
    }

    /** The past cannot be told from where the client was; it must load a snapshot and goes on from here. */
    record Lost(Position position) implements Signal {
    }

    /** The stream is alive, but does not know its position yet. */
    record Waiting() implements Signal {
    }
}
