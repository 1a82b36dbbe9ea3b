package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.tiendo.local.part.Part;

/**
 * A control group of Linux with a limit of memory, as a pod's: its process is killed where it holds more. Of both versions; making one
 * takes root.
 */
final class ControlGroup implements AutoCloseable {

    private static final Path UNIFIED = Path.of("/sys/fs/cgroup");
    private static final Path OF_MEMORY = UNIFIED.resolve("memory");
    private static final Pattern ANONYMOUS = Pattern.compile("(?m)^(?:anon|total_rss) (\\d+)$");
    private static final Pattern KILLED = Pattern.compile("(?m)^oom_kill (\\d+)$");
    private static final long PAUSE = 100_000_000;
    private static final int TRIES = 50;

    private final Path folder;
    private final boolean unified;

    private ControlGroup(Path folder, boolean unified) {
        this.folder = folder;
        this.unified = unified;
    }

    static ControlGroup limitedTo(String name, long bytes) throws IOException {
        boolean unified = !Files.exists(OF_MEMORY.resolve("memory.limit_in_bytes"));
        if (unified) Files.writeString(UNIFIED.resolve("cgroup.subtree_control"), "+memory");
        Path folder = (unified ? UNIFIED : OF_MEMORY).resolve("tiendo-bench-" + ProcessHandle.current().pid() + "-" + name);
        Files.createDirectory(folder);
        Files.writeString(folder.resolve(unified ? "memory.max" : "memory.limit_in_bytes"), Long.toString(bytes));
        return new ControlGroup(folder, unified);
    }

    /** Begins in the group. */
    Part holding(Part part) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "echo $$ > \"$0\" && exec \"$@\"", folder.resolve("cgroup.procs").toString()));
        command.addAll(part.command());
        return part.running(command);
    }

    /** What cannot be given back without ending the process: not what it has read of files. */
    double anonymousMegabytes() throws IOException {
        return number(ANONYMOUS, folder.resolve("memory.stat")) / 1e6;
    }

    /** Processes that were killed for holding more. */
    long killed() throws IOException {
        return number(KILLED, folder.resolve(unified ? "memory.events" : "memory.oom_control"));
    }

    private static long number(Pattern pattern, Path file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        if (!matcher.find()) throw new IOException(pattern + " is not in " + file);
        return Long.parseLong(matcher.group(1));
    }

    /** When its process has ended, which may take a moment to be seen. */
    @Override
    public void close() throws IOException {
        for (int tries = 0; !folder.toFile().delete(); tries++) {
            if (tries == TRIES) throw new IOException(folder + " cannot be removed");
            LockSupport.parkNanos(PAUSE);
        }
    }
}
