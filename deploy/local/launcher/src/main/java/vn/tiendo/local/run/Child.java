package vn.tiendo.local.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import vn.tiendo.local.part.Part;

/** A part's process. */
public final class Child {

    private final Part part;
    private final Path log;
    private final Process process;
    private volatile boolean toEnd;

    private Child(Part part, Path log, Process process) {
        this.part = part;
        this.log = log;
        this.process = process;
    }

    /** @param died told when the process ends without having been asked to */
    static Child start(Part part, Path log, Consumer<Child> died) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(part.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(part.environment());
        Child child = new Child(part, log, builder.start());
        child.process.onExit().thenRun(() -> {
            if (!child.toEnd) died.accept(child);
        });
        return child;
    }

    public Part part() {
        return part;
    }

    public long pid() {
        return process.pid();
    }

    boolean isReady() {
        return process.isAlive() && part.probe().answers();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Line about its end that was not asked for. */
    String obituary() {
        return part.name() + " ended by itself (exit code " + process.exitValue() + "); its log: " + log;
    }

    Path log() {
        return log;
    }

    void ask() {
        toEnd = true;
        process.destroy();
    }

    void kill() {
        toEnd = true;
        process.destroyForcibly();
    }

    /** Kills what has not ended in time. */
    void awaitEnd(Duration patience) throws InterruptedException {
        if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) return;
        process.destroyForcibly();
        process.waitFor();
    }
}
