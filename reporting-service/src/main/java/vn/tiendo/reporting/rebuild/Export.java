package vn.tiendo.reporting.rebuild;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import vn.tiendo.platform.event.ReceivedEvent;

/**
 * What other services have told, as their archives give it out.
 *
 * @param ends of each partition the offset that follows on its last event
 * @param events reads them from the first
 */
record Export(Map<Place, Long> ends, Consumer<Consumer<ReceivedEvent>> events) {

    /** There is none: the topics alone. */
    static final Export NONE = new Export(Map.of(), _ -> { });

    /** The topics that are read; what an export has of others is left out. */
    static final List<String> TOPICS = List.of("tiendo.units.v1", "tiendo.plans.v1", "tiendo.submissions.v1", "tiendo.punctuality.v1");

    /** A partition. */
    record Place(String topic, int partition) {
    }
}
