package vn.tiendo.local.run;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import vn.tiendo.local.part.Part;
import vn.tiendo.local.part.Tier;

/** All parts as child processes. Closing stops them in order; a part that dies takes the others with it. */
public final class Installation implements AutoCloseable {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration REMIND = Duration.ofSeconds(10);

    private final DataFolder data;
    private final List<Part> parts;
    private final PrintStream out;
    private final Patience patience;
    private final Map<String, Child> children = new LinkedHashMap<>();
    private final CompletableFuture<Child> death = new CompletableFuture<>();
    private boolean stopped;

    public Installation(DataFolder data, List<Part> parts, PrintStream out, Patience patience) {
        this.data = data;
        this.parts = parts;
        this.out = out;
        this.patience = patience;
    }

    /** Starts everything at once and returns when every part answers. */
    public void start() throws StartFailure, InterruptedException {
        for (Part part : parts) refuseTakenPorts(part);
        long begun = System.nanoTime();
        for (Part part : parts) spawn(part);
        awaitReady(new ArrayList<>(children().values()), begun);
    }

    /** Kills a part as a fault would; it is not taken for a reason to stop. */
    public void kill(String part) throws InterruptedException {
        Child child = child(part);
        child.kill();
        child.awaitEnd(patience.toStop());
    }

    /** Starts a killed part again and returns when it answers. */
    public void restart(String part) throws StartFailure, InterruptedException {
        restart(child(part).part());
    }

    /** Starts a killed part with other variables and returns when it answers. */
    public void restart(Part part) throws StartFailure, InterruptedException {
        long begun = System.nanoTime();
        spawn(part);
        awaitReady(new ArrayList<>(List.of(child(part.name()))), begun);
    }

    public synchronized Map<String, Child> children() {
        return new LinkedHashMap<>(children);
    }

    /** Waits until a part dies; its line says which, and where its log is. */
    public StartFailure awaitDeath() throws InterruptedException {
        try {
            return new StartFailure(death.get().obituary());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Child child(String part) {
        return Objects.requireNonNull(children().get(part), part);
    }

    private synchronized void spawn(Part part) throws StartFailure {
        if (stopped) throw new StartFailure("stopped while starting");
        try {
            var log = children.containsKey(part.name()) ? data.log(part.name()) : data.newLog(part.name());
            children.put(part.name(), Child.start(part, log, death::complete));
        } catch (IOException e) {
            throw new StartFailure(part.name() + " cannot be started: " + e.getMessage());
        }
    }

    private void awaitReady(List<Child> waiting, long begun) throws StartFailure, InterruptedException {
        long reminded = begun;
        while (true) {
            waiting.removeIf(child -> reportIfReady(child, begun));
            if (waiting.isEmpty()) return;
            failIfDead();
            long now = System.nanoTime();
            if (now - begun > patience.toStart().toNanos())
                throw new StartFailure("no answer in " + patience.toStart().toSeconds() + " s from " + logs(waiting));
            if (now - reminded > REMIND.toNanos()) {
                out.println("  waiting for "
                        + String.join(", ", waiting.stream().map(child -> child.part().name()).toList()));
                reminded = now;
            }
        }
    }

    private boolean reportIfReady(Child child, long begun) {
        if (!child.isReady()) return false;
        out.printf(Locale.ROOT, "  %-20s %5.1f s%n", child.part().name(), (System.nanoTime() - begun) / 1e9);
        return true;
    }

    private void failIfDead() throws StartFailure, InterruptedException {
        try {
            throw new StartFailure(death.get(TICK.toMillis(), TimeUnit.MILLISECONDS).obituary());
        } catch (TimeoutException e) {
            // All live.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String logs(List<Child> children) {
        return String.join(", ", children.stream().map(c -> c.part().name() + " (log: " + c.log() + ")").toList());
    }

    private static void refuseTakenPorts(Part part) throws StartFailure {
        for (int port : part.ports()) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assert socket.isBound();
            } catch (IOException e) {
                throw new StartFailure("port " + port + " for " + part.name()
                        + " is taken by another program; free it or give other ports with --port-base N");
            }
        }
    }

    /** Stops what runs, the gateway first, the store last. */
    @Override
    public synchronized void close() {
        if (stopped) return;
        stopped = true;
        try {
            for (Tier tier : List.of(Tier.values()).reversed()) stop(tier);
        } catch (InterruptedException e) {
            children.values().forEach(Child::kill);
            Thread.currentThread().interrupt();
        } finally {
            data.close();
        }
    }

    private void stop(Tier tier) throws InterruptedException {
        List<Child> ending = children.values().stream().filter(child -> child.part().tier() == tier).toList();
        ending.forEach(Child::ask);
        for (Child child : ending) child.awaitEnd(patience.toStop());
    }
}
