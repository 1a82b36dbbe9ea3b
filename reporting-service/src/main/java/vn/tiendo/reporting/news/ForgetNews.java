package vn.tiendo.reporting.news;

import java.time.InstantSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.store.StoreAway;

/** Removes what is too old to be news. Replicas may do so at the same time. */
@Component
class ForgetNews {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetNews.class);

    private final NewsDocuments news;
    private final NewsProperties limits;
    private final InstantSource clock;

    ForgetNews(NewsDocuments news, NewsProperties limits, InstantSource clock) {
        this.news = news;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "1h", fixedDelayString = "1d")
    void old() {
        try {
            news.forget(clock.instant().minus(limits.kept()));
        } catch (RuntimeException e) {
            if (!StoreAway.causes(e)) {
                throw e;
            }
            LOG.warn("Old news wait for the store to be removed");
        }
    }
}
