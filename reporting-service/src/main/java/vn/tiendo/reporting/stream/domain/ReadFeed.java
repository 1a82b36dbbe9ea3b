package vn.tiendo.reporting.stream.domain;

import java.util.Map;
import java.util.Optional;

/** Reads what lies on a feed into the event that subscribers get, the same behind every door. */
public interface ReadFeed {

    /**
     * @param envelope attributes and extensions of the CloudEvent, by name
     * @param data     JSON
     * @return empty for what is no event of the feed
     */
    Optional<StreamEvent> read(Feed feed, int partition, long offset, Map<String, String> envelope, byte[] data);
}
