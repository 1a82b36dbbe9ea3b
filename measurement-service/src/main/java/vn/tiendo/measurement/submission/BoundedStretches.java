package vn.tiendo.measurement.submission;

import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.io.input.ProxyInputStream;

/** A content of any length that is read in stretches of bounded length, so that none of them fills the memory. */
final class BoundedStretches extends ProxyInputStream {

    /** More was asked for than one stretch may have. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLong(long most) {
            super("A part is longer than " + most + " bytes");
        }
    }

    private final long most;
    private long read;

    /** @param most bytes of a stretch; a reader's buffer comes to it */
    BoundedStretches(InputStream content, long most) {
        super(content);
        this.most = most;
    }

    void beginStretch() {
        read = 0;
    }

    @Override
    protected void afterRead(int some) throws TooLong {
        read += Math.max(some, 0);
        if (read > most) {
            throw new TooLong(most);
        }
    }
}
