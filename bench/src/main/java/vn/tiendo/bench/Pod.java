package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import vn.tiendo.local.part.Part;

/** One replica of a service, a process in place of a pod. */
final class Pod implements AutoCloseable {

    /** As a JVM ends that was told to: by itself, and with the guard that stands before it here. */
    private static final List<Integer> ENDED_WELL = List.of(143, 0);
    /** terminationGracePeriodSeconds, without the time in which no new requests come any more. */
    private static final int GRACE_SECONDS = 32;
    private static final long PAUSE = 100_000_000;

    private final Part part;
    private final Process process;

    private Pod(Part part, Process process) {
        this.part = part;
        this.process = process;
    }

    static Pod started(Part part, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(part.command()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(part.environment());
        return new Pod(part, builder.start());
    }

    int port() {
        return part.ports().getFirst();
    }

    void awaitReady() {
        while (!part.probe().answers()) {
            if (!process.isAlive()) throw new IllegalStateException(part.name() + " ended with " + process.exitValue());
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Returns the seconds that it took. */
    double stop() throws InterruptedException {
        long begun = System.nanoTime();
        process.destroy();
        if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) throw new IllegalStateException(part.name() + " does not stop within its grace");
        if (!ENDED_WELL.contains(process.exitValue())) throw new IllegalStateException(part.name() + " ended with " + process.exitValue());
        return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
