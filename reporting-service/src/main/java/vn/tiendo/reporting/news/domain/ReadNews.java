package vn.tiendo.reporting.news.domain;

import java.time.Instant;
import java.util.List;

/** What was told of a unit. Blocks on the store: not for event loops. */
public interface ReadNews {

    /** Newest first; from the first moment on, before the second. */
    List<News> between(String unit, Instant from, Instant until);
}
