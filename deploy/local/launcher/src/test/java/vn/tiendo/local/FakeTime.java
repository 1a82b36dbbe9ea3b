package vn.tiendo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/** The library that gives a process another clock. Without it a test is skipped and says so, but never where CI is set. */
final class FakeTime {

    private FakeTime() {
    }

    static Path library() throws IOException {
        try (Stream<Path> files = Files.find(Path.of("/usr/lib"), 3, (file, _) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
            List<Path> found = files.toList();
            if (!found.isEmpty()) return found.getFirst();
        }
        String missing = "A clock that is off was NOT tried: no libfaketime below /usr/lib (Debian: apt-get install libfaketime)";
        assertThat(System.getenv("CI")).as(missing).isNull();
        System.out.println(missing);
        return Assumptions.<Path>abort(missing);
    }
}
