package vn.tiendo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.tiendo.local.part.Part;

/**
 * Each service with the memory of its pod, half of it heap, in a city: 170 wards whose figures of one month are approved and whose reports
 * are made, a thousand readers of the stream, submissions and reads meanwhile. A service that holds more is killed.
 */
final class Limits {

    private static final Pattern LIMIT = Pattern.compile("limits: \\{memory: (\\d+)Mi}");
    /** Those that submit by themselves while the city works. */
    private static final List<String> WARDS = City.wards().subList(0, 4);
    private static final int YEAR = City.FIRST_YEAR;
    private static final int READERS = 1_000;
    private static final int RATE = 20;
    private static final long MEBIBYTE = 1 << 20;
    private static final long PAUSE = 200_000_000;
    private static final String EVENTS = "/api/v1/events?type=vn.tiendo.reporting.verdict-changed.v1&basis=PROVISIONAL";

    private final Path root;
    private final Duration length;
    private final Map<String, ControlGroup> groups = new LinkedHashMap<>();
    private final Map<String, Double> most = new LinkedHashMap<>();
    private volatile boolean over;

    Limits(Path root, int minutes) {
        this.root = root;
        this.length = Duration.ofMinutes(minutes);
    }

    void run() throws Exception {
        try (Ground ground = Ground.with(root, WARDS, List.of(), this::limited)) {
            Thread watching = Thread.ofPlatform().daemon().start(this::watch);
            try {
                live(ground);
            } finally {
                over = true;
                watching.join();
                tell();
            }
        } finally {
            for (ControlGroup each : groups.values()) each.close();
        }
    }

    private void live(Ground ground) throws Exception {
        ground.enterSharing(YEAR);
        approveAMonth(ground);
        SteadyLoad load = new SteadyLoad(ground, new Load(ground, City.slots(WARDS)), RATE,
                City.sharing().stream().map(ward -> ward + "-" + YEAR).toList());
        try (Crowd crowd = Crowd.open(READERS, ground.gateway().resolve(EVENTS), ground.leaders(WARDS))) {
            Thread sending = Thread.ofPlatform().start(load::run);
            long end = System.nanoTime() + length.toNanos();
            int batches = 0;
            try {
                for (; batches == 0 || System.nanoTime() < end; batches++) Reports.ofAllWards(ground, ground.api());
            } finally {
                load.stop();
                sending.join();
                System.out.printf("readers=%d%nended=%d%nbatches_of_170_reports=%d%nrequests=%d%nfailed=%s%n", READERS, crowd.ended(), batches,
                        load.sent(), load.failed());
            }
        }
    }

    private void approveAMonth(Ground ground) throws Exception {
        List<City.Slot> slots = City.sorted(City.sharing()).stream().filter(slot -> slot.year() == YEAR && slot.month() == 1).toList();
        new Bulk(root).file(ground, slots, Rebuild::rows);
        for (City.Slot slot : slots) ground.approve(slot);
    }

    private List<Part> limited(List<Part> parts) {
        return parts.stream().map(part -> part.name().endsWith("-service") ? limited(part) : part).toList();
    }

    private Part limited(Part part) {
        try {
            int megabytes = limit(part.name());
            ControlGroup group = ControlGroup.limitedTo(part.name(), megabytes * MEBIBYTE);
            groups.put(part.name(), group);
            return group.holding(withHeap(part, megabytes / 2));
        } catch (IOException e) {
            throw new UncheckedIOException("control groups of memory are made by root alone", e);
        }
    }

    /** From as much as the image's command begins with: by itself it would take a part of the group's memory. */
    private static Part withHeap(Part part, int megabytes) {
        return part.running(part.command().stream()
                .flatMap(word -> word.startsWith("-Xmx") ? Stream.of("-Xms32m", "-Xmx" + megabytes + "m") : Stream.of(word)).toList());
    }

    /** In MiB, as it stands in the pod's manifest. */
    private int limit(String service) throws IOException {
        Matcher limit = LIMIT.matcher(Files.readString(root.resolve("deploy/k8s/base/" + service + ".yaml")));
        if (!limit.find()) throw new IOException(service + " has no limit of memory");
        return Integer.parseInt(limit.group(1));
    }

    private void watch() {
        try {
            while (!over) {
                for (var each : groups.entrySet()) most.merge(each.getKey(), each.getValue().anonymousMegabytes(), Math::max);
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell() throws IOException {
        for (var each : groups.entrySet())
            System.out.printf(Locale.ROOT, "%s_mb=%.0f MB at most, of %.0f%n%s_killed=%d%n", each.getKey(), most.get(each.getKey()),
                    limit(each.getKey()) * MEBIBYTE / 1e6, each.getKey(), each.getValue().killed());
    }
}
