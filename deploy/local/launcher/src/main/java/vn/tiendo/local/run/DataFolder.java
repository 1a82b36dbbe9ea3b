package vn.tiendo.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What lasts from one run to the next. One launcher at a time has it. */
public final class DataFolder implements AutoCloseable {

    /** What we made ourselves: {@code --fresh} removes nothing else. */
    private static final List<String> OURS = List.of("store", "mongod", "broker", "identity", "logs", "store-uri",
            "webhooks-key");

    private static final String STORE = "store-uri";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    public static DataFolder open(Path path, boolean fresh) throws StartFailure {
        try {
            Files.createDirectories(path);
            FileChannel lock =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                lock.close();
                throw new StartFailure(path + " is in use by another ./up; stop that one or give --data DIR");
            }
            DataFolder folder = new DataFolder(path, lock);
            if (fresh) folder.empty();
            Files.createDirectories(path.resolve("logs"));
            Files.createDirectories(path.resolve("mongod"));
            return folder;
        } catch (IOException e) {
            throw new StartFailure(path + " cannot be used as the data folder: " + e.getMessage());
        }
    }

    /** Whether a launcher has it at this moment. */
    public static boolean isInUse(Path path) throws StartFailure {
        if (!Files.exists(path.resolve("lock"))) return false;
        try (FileChannel lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.WRITE)) {
            return lock.tryLock() == null;
        } catch (IOException e) {
            throw new StartFailure(path + " cannot be used as the data folder: " + e.getMessage());
        }
    }

    /** So that a command beside the running launcher finds the store. */
    public void rememberStore(String uri) throws StartFailure {
        try {
            Files.writeString(path.resolve(STORE), uri);
        } catch (IOException e) {
            throw new StartFailure(path + " cannot be written: " + e.getMessage());
        }
    }

    /** Address of the store of the launcher that has the folder. */
    public static String rememberedStore(Path path) throws StartFailure {
        try {
            return Files.readString(path.resolve(STORE));
        } catch (IOException e) {
            throw new StartFailure("the ./up that uses " + path + " has not started its store yet");
        }
    }

    public Path path() {
        return path;
    }

    public Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    /** The log of the run before stays readable beside the new one. */
    Path newLog(String part) throws IOException {
        Path log = log(part);
        if (Files.exists(log))
            Files.move(log, log.resolveSibling(part + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        return log;
    }

    private void empty() throws IOException {
        for (String name : OURS) remove(path.resolve(name));
    }

    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
