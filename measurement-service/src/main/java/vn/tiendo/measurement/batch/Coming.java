package vn.tiendo.measurement.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A content that comes in over a connection; every few seconds it is said that it still does. */
final class Coming extends FilterInputStream {

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
    public int read() throws IOException {
        tell();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        tell();
        return super.read(buffer, offset, length);
    }

    private void tell() throws IOException {
        Instant now = clock.instant();
        if (told.plus(QUIET).isBefore(now)) {
            told = now;
            news.tell();
        }
    }
}
