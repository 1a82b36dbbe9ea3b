package vn.tiendo.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the JVM of a part does with its ahead-of-time cache (JEP 514). */
public enum Caches {
    USE {
        @Override
        List<String> options(Layout layout, String part) {
            Path cache = layout.cache(part);
            if (!Files.exists(cache) || !thisJdk().equals(madeBy(layout))) return List.of();
            // Mapped where it was made for, it stays a file's: moved elsewhere, each page of it is written, and a process holds 60 MB
            // more of its own. A cache that does not fit after all costs time, not a line in the log.
            return List.of("-XX:AOTCache=" + cache, "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-Xlog:aot=off",
                    "-Xlog:cds=off");
        }
    },
    TRAIN {
        @Override
        List<String> options(Layout layout, String part) {
            return List.of("-XX:AOTCacheOutput=" + layout.cache(part), "-Xlog:aot=error", "-Xlog:cds=error");
        }
    };

    abstract List<String> options(Layout layout, String part);

    public static String thisJdk() {
        return System.getProperty("java.vm.version") + " " + System.getProperty("os.arch");
    }

    private static String madeBy(Layout layout) {
        try {
            return Files.exists(layout.cacheJdk()) ? Files.readString(layout.cacheJdk()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
