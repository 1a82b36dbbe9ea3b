package vn.tiendo.measurement.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import vn.tiendo.audit.Sha256;
import vn.tiendo.platform.web.BodyTooLarge;

/**
 * A file as it came, on this machine's disk until it is closed: it is checked there, so that nothing reaches the store that
 * did not come whole.
 *
 * @param size in bytes
 */
record ReceivedFile(Path path, long size, String sha256) implements AutoCloseable {

    private static final int AT_A_TIME = 16 * 1024;

    static ReceivedFile of(InputStream body) throws IOException {
        Path path = Files.createTempFile("evidence-", ".tmp");
        boolean whole = false;
        try {
            ReceivedFile received = received(body, path);
            whole = true;
            return received;
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static ReceivedFile received(InputStream body, Path path) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = Files.newOutputStream(path)) {
            long size = copy(body, out, digest);
            return new ReceivedFile(path, size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static long copy(InputStream body, OutputStream out, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[AT_A_TIME];
        long size = 0;
        for (int some = read(body, buffer); some >= 0; some = read(body, buffer)) {
            out.write(buffer, 0, some);
            digest.update(buffer, 0, some);
            size += some;
        }
        return size;
    }

    private static int read(InputStream body, byte[] buffer) throws IOException {
        try {
            return body.read(buffer);
        } catch (BodyTooLarge tooLarge) {
            throw tooLarge;
        } catch (IOException ended) {
            throw new CutOff(ended);
        }
    }
}
