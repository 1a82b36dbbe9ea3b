package vn.tiendo.reporting.stream.domain;

import java.time.Instant;
import java.util.function.Predicate;

/** Reads the feeds' past once more, for those who do not follow the stream. Blocks on the broker. */
public interface ReadPast {

    /**
     * @param since moment of the first event, as the broker took it
     * @param until moment before which it took the last one
     * @param each  is given the events in the order of each partition, as long as it says true
     */
    void read(Interest interest, Instant since, Instant until, Predicate<StreamEvent> each);
}
