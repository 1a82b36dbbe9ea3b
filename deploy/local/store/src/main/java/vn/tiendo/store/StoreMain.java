package vn.tiendo.store;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Runs a store as a process of its own: {@code StoreMain --folder DIR --port N [--cache-mb N] [--sync]}. */
public final class StoreMain {

    private static final int CANNOT_START = 2;
    private static final String USAGE = "usage: StoreMain --folder DIR --port N [--host H] [--cache-mb N] [--sync]";

    private StoreMain() {}

    public static void main(String[] args) {
        setDefaults();
        try {
            var server = StoreServer.start(parse(List.of(args)));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "store-shutdown"));
            System.out.println("ready " + server.uri());
        } catch (StoreUnavailableException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    /** Network buffers in two arenas of 1 MB chunks; must be set before the library's classes load. */
    private static void setDefaults() {
        setIfAbsent("io.netty.allocator.type", "pooled");
        setIfAbsent("io.netty.allocator.numDirectArenas", "2");
        setIfAbsent("io.netty.allocator.numHeapArenas", "1");
        setIfAbsent("io.netty.allocator.maxOrder", "7");
        setIfAbsent("io.netty.noUnsafe", "true");
        // The launcher decides about logging; without any it is not worth three lines of warning.
        setIfAbsent("slf4j.internal.verbosity", "ERROR");
    }

    private static void setIfAbsent(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    static StoreOptions parse(List<String> args) {
        var options = StoreOptions.in(Path.of("."));
        boolean folderGiven = false;
        Deque<String> rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            String name = rest.pop();
            options = switch (name) {
                case "--folder" -> {
                    folderGiven = true;
                    yield new StoreOptions(
                            Path.of(value(name, rest)),
                            options.host(),
                            options.port(),
                            options.cacheBytes(),
                            options.sync());
                }
                case "--host" ->
                    new StoreOptions(
                            options.folder(),
                            value(name, rest),
                            options.port(),
                            options.cacheBytes(),
                            options.sync());
                case "--port" -> options.withPort(number(name, rest));
                case "--cache-mb" -> options.withCacheBytes(number(name, rest) * 1024L * 1024L);
                case "--sync" -> options.withSync(true);
                default -> throw new IllegalArgumentException("unknown option " + name + "; " + USAGE);
            };
        }
        if (!folderGiven) {
            throw new IllegalArgumentException("--folder is missing; " + USAGE);
        }
        return options;
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value; " + USAGE);
        }
        return rest.pop();
    }

    private static int number(String name, Deque<String> rest) {
        String value = value(name, rest);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a whole number, not " + value + "; " + USAGE, e);
        }
    }
}
