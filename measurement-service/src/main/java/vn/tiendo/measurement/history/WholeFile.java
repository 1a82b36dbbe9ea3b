package vn.tiendo.measurement.history;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written whole, on this machine's disk, before the first byte of it is sent: what fails in the middle is told
 * as a problem, and a part is never taken for the whole.
 *
 * @param content gone from the disk when it is closed
 * @param size in bytes
 */
record WholeFile(InputStream content, long size) {

    /** Writes it, row by row. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static WholeFile of(Writing writing) throws IOException {
        Path path = Files.createTempFile("history-", ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                writing.to(out);
            }
            long size = Files.size(path);
            return new WholeFile(Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE), size);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }
}
