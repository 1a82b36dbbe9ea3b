package vn.tiendo.reporting.stream;

import vn.tiendo.reporting.stream.domain.Position;
import vn.tiendo.reporting.stream.domain.PositionText;
import vn.tiendo.reporting.stream.domain.StreamEvent;

/** What the tail, or a reader of the past, tells a client's stream. */
sealed interface Signal {

    /**
     * An event. The ids are written once for all clients.
     *
     * @param id position for those who may see public feeds only
     * @param fullId position for those who see all feeds
     */
    record Happened(StreamEvent event, Position after, String id, String fullId) implements Signal {

        static Happened of(StreamEvent event, Position after) {
            return new Happened(event, after, PositionText.write(after.publicOnly()), PositionText.write(after));
        }

        String id(boolean provisional) {
            return provisional ? fullId : id;
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
