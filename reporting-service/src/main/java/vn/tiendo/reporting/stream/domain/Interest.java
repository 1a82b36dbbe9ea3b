package vn.tiendo.reporting.stream.domain;

import java.util.Map;
import java.util.Set;

/**
 * What a subscriber wants to see: several values of one filter are alternatives, several filters must all hold.
 *
 * @param wanted values by filter; a filter that is not there lets everything through
 */
public record Interest(Map<Filter, Set<String>> wanted, boolean provisional) {

    public static final Interest ALL = new Interest(Map.of(), false);

    public Interest {
        wanted = Map.copyOf(wanted);
    }

    /** Values of a filter; empty when it is not asked for. */
    public Set<String> wanted(Filter filter) {
        return wanted.getOrDefault(filter, Set.of());
    }

    public boolean covers(StreamEvent event) {
        return maySee(event.feed())
            && wanted.entrySet().stream().allMatch(each -> each.getKey().lets(event, each.getValue()));
    }

    /** Whether events of the feed can be among what it covers. */
    public boolean follows(Feed feed) {
        Set<String> types = wanted(Filter.TYPE);
        return maySee(feed) && (types.isEmpty() || types.stream().anyMatch(feed.type()::startsWith));
    }

    private boolean maySee(Feed feed) {
        return feed.isPublic() || provisional;
    }
}
