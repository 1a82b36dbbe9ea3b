package vn.tiendo.measurement.batch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.apache.commons.io.input.ProxyInputStream;

/** A content that comes in over a connection; every few seconds it is said that it still does. */
final class Coming extends ProxyInputStream {

    /** What is to be said. */
    @FunctionalInterface
    interface News {
        void tell() throws IOException;
    }

    private static final Duration QUIET = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final News news;
    private Instant told;

    Coming(InputStream content, InstantSource clock, News news) {
        super(content);
        this.clock = clock;
        this.news = news;
        this.told = clock.instant();
    }

    @Override
    protected void beforeRead(int most) throws IOException {
        Instant now = clock.instant();
        if (told.plus(QUIET).isBefore(now)) {
            told = now;
            news.tell();
        }
    }
}
