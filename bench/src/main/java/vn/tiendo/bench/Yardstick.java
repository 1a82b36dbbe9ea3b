package vn.tiendo.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * How fast the machine is just now, apart from the system: a virtual one shares its caches and memory with others, and a figure that was
 * seen on one day says little on another unless this is the same.
 */
final class Yardstick {

    /** 64 MB, more than a core's own cache. */
    private static final int PLACES = 1 << 24;
    private static final long FAR_APART = 2_654_435_761L;
    private static final int READS = 500_000;
    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = 16;

    private Yardstick() {
    }

    static void print() {
        nanosecondsOfARead();
        megabytesHashedInASecond();
        System.out.printf(Locale.ROOT, "machine_read_ns=%.0f ns from memory, one after the other%nmachine_sha256_mb_per_s=%.0f MB/s%n", nanosecondsOfARead(),
                megabytesHashedInASecond());
    }

    /** Where the next read is stands in what was read. */
    private static double nanosecondsOfARead() {
        int[] next = new int[PLACES];
        for (int i = 0; i < PLACES; i++) next[i] = (int) (i * FAR_APART) & PLACES - 1;
        int at = 0;
        long begun = System.nanoTime();
        for (int i = 0; i < READS; i++) at = next[(at + i) & PLACES - 1];
        double each = (System.nanoTime() - begun) / (double) READS;
        if (at < 0) throw new IllegalStateException("no place of " + PLACES);
        return each;
    }

    private static double megabytesHashedInASecond() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            long begun = System.nanoTime();
            for (int i = 0; i < BLOCKS; i++) digest.update(block);
            return BLOCKS * (double) BLOCK / 1e6 / ((System.nanoTime() - begun) / 1e9);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
