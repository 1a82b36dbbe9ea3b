package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.run.DataFolder;

import static java.net.http.HttpClient.newHttpClient;

/**
 * The store is lost and comes back out of its backup, beside a broker that stays: how long the backup takes, and until the
 * figures can be read again and all that is derived was made anew from the topics and compared with what was restored.
 */
final class Restore {

    private static final long PAUSE = 100_000_000;
    private static final String LAST = City.wards().getLast() + "-" + (City.FIRST_YEAR + City.YEARS - 1);

    private final Path root;

    Restore(Path root) {
        this.root = root;
    }

    void run() throws Exception {
        Path scratch = Files.createTempDirectory("tiendo-restore");
        try {
            String before = filledAndBackedUp(scratch);
            long begun = System.nanoTime();
            run(scratch, "tar", "-xzf", "backup.tar.gz");
            System.out.printf("restore_seconds=%.1f%n", seconds(begun));
            comeBack(scratch, before, begun);
        } finally {
            DataFolder.remove(scratch);
        }
    }

    /** Returns the last plan's scoreboard. */
    private String filledAndBackedUp(Path scratch) throws Exception {
        try (Ground ground = Ground.with(root, City.wards(), List.of())) {
            new Bulk(root).file(ground, City.sorted(City.wards()), Rebuild::rows);
            while (!Rebuild.made(ground).get("state").asString().equals("EQUAL")) LockSupport.parkNanos(PAUSE);
            String scoreboard = scoreboard(ground);
            ground.kill("store");
            ground.kill("broker");
            run(ground.data(), "cp", "-r", "broker", scratch.toString());
            long begun = System.nanoTime();
            run(ground.data(), "tar", "-czf", scratch.resolve("backup.tar.gz").toString(), "store");
            System.out.printf("figures=%d%nbackup_seconds=%.1f%nbackup_mb=%.1f%n", Rebuild.FIGURES, seconds(begun),
                    Files.size(scratch.resolve("backup.tar.gz")) / 1e6);
            return scoreboard;
        }
    }

    private void comeBack(Path scratch, String before, long begun) throws Exception {
        try (Ground ground = Ground.of(root, scratch)) {
            while (!ground.api().isThere("/api/v1/scoreboards/" + LAST)) LockSupport.parkNanos(PAUSE);
            if (!scoreboard(ground).equals(before)) throw new IllegalStateException("the scoreboard of " + LAST + " is another one");
            System.out.printf("seconds_until_it_can_be_read=%.1f%n", seconds(begun));
            long rebuild = System.nanoTime();
            JsonNode made = Rebuild.made(ground);
            if (!made.get("state").asString().equals("EQUAL")) throw new IllegalStateException("what was restored is not what the topics tell: " + made);
            System.out.printf("rebuild_seconds=%.1f%nrebuilt_plans=%d%nrebuilt_events=%d%nseconds_in_all=%.1f%n", seconds(rebuild),
                    made.get("plans").asInt(), made.get("events").asInt(), seconds(begun));
        }
    }

    private static String scoreboard(Ground ground) throws Exception {
        return new Api(newHttpClient(), ground.gateway()).get("/api/v1/scoreboards/" + LAST, "").body().get("sections").toString();
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
        if (code != 0) throw new IOException(String.join(" ", command) + " ended with " + code);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
