package vn.tiendo.measurement.submission;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A content of any length that is read in stretches of bounded length, so that none of them fills the memory. */
final class BoundedStretches extends FilterInputStream {

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
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int more) throws TooLong {
        read += more;
        if (read > most) {
            throw new TooLong(most);
        }
    }
}
