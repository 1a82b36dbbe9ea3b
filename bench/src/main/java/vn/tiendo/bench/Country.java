package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

/**
 * As many plans as a country has communes, of 60 targets and 12 periods each, filled by quarters; after each of them what one more
 * figure costs. The plans are of 123 units and 27 years, for a unit takes the identity server a login of its own.
 */
final class Country {

    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 27;
    private static final int QUARTERS = 4;
    private static final int CLIENTS = 8;
    private static final int MONTHS = 12;
    private static final long PAUSE = 500_000_000;
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private final Path root;

    Country(Path root) {
        this.root = root;
    }

    void run() throws Exception {
        try (Ground ground = Ground.with(root, City.wards(), List.of())) {
            Load single = new Load(ground, City.slots(City.wards()));
            single.run(1, 1, A_WHILE);
            long begun = System.nanoTime();
            List<City.Slot> plans = plans(ground);
            System.out.printf(Locale.ROOT, "plans_seconds=%.0f s, %d plans in force%n", seconds(begun), plans.size());
            oneMore(single, 0);
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                List<City.Slot> filled = plans.subList(plans.size() * quarter / QUARTERS, plans.size() * (quarter + 1) / QUARTERS);
                fill(ground, filled);
                oneMore(single, plans.size() * (quarter + 1) / QUARTERS * City.TARGETS * MONTHS);
            }
            System.out.printf(Locale.ROOT, "store_mb=%.0f MB%nbroker_mb=%.0f MB%n", megabytes(ground.data().resolve("store")),
                    megabytes(ground.data().resolve("broker")));
            Processes.under(ProcessHandle.current()).print();
        }
    }

    /** By eight clients; the last month of each plan. */
    private static List<City.Slot> plans(Ground ground) throws Exception {
        for (String unit : City.communes()) ground.enterUnit(unit);
        List<City.Slot> plans = City.communes().stream().flatMap(unit -> IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
                .mapToObj(year -> new City.Slot(unit, "d0", year, MONTHS))).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Void>> entered = new ArrayList<>();
            for (City.Slot plan : plans) entered.add(threads.submit((Callable<Void>) () -> {
                ground.api().post("/api/v1/plans", ground.token(plan.unit() + "-planner"), ofOneDepartment(plan));
                ground.api().post("/api/v1/plans/" + plan.plan() + ":put-in-force", ground.token(plan.unit() + "-leader"),
                        Api.JSON.createObjectNode());
                return null;
            }));
            for (Future<Void> each : entered) each.get();
        }
        while (!ground.api().isThere("/api/v1/scoreboards/" + plans.getLast().plan())) LockSupport.parkNanos(PAUSE);
        return plans;
    }

    private static ObjectNode ofOneDepartment(City.Slot slot) {
        ObjectNode plan = City.plan(slot.unit(), slot.year(), City.TARGETS, false);
        for (var target : plan.at("/sections/0/targets")) ((ObjectNode) target).put("responsible", slot.department());
        return plan;
    }

    private void fill(Ground ground, List<City.Slot> plans) throws Exception {
        List<City.Slot> slots = plans.stream().flatMap(last -> IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> new City.Slot(last.unit(), last.department(), last.year(), month))).toList();
        long begun = System.nanoTime();
        new Bulk(root).file(ground, slots, Bulk::rows);
        double filed = seconds(begun);
        while (!judged(ground, plans)) LockSupport.parkNanos(PAUSE);
        System.out.printf(Locale.ROOT, "figures=%d filed_seconds=%.0f judged_seconds=%.0f%n", slots.size() * City.TARGETS, filed, seconds(begun));
    }

    /** The last ones of the batch, of which each partition may have another. */
    private static boolean judged(Ground ground, List<City.Slot> plans) throws Exception {
        for (City.Slot plan : plans.subList(Math.max(0, plans.size() - YEARS), plans.size()))
            if (!ground.api().get("/api/v1/scoreboards/" + plan.plan() + "?basis=PROVISIONAL", ground.token(plan.unit() + "-leader")).body().path("period").asString("")
                    .equals(plan.period())) return false;
        return true;
    }

    /** One client; what all processes but the driver took, too. */
    private static void oneMore(Load single, int figures) throws Exception {
        Processes processes = Processes.under(ProcessHandle.current());
        Map<String, Double> before = processes.processorSecondsByName();
        Load.Result result = single.run(1, 1, A_WHILE);
        double spent = processes.processorSecondsByName().entrySet().stream().filter(each -> !each.getKey().equals("?"))
                .mapToDouble(each -> each.getValue() - before.getOrDefault(each.getKey(), 0.0)).sum();
        System.out.printf(Locale.ROOT, "one_more_p50_ms=%.1f one_more_p99_ms=%.1f one_more_processor_ms=%.1f with %d figures, %d submissions%n",
                result.milliseconds(0.5), result.milliseconds(0.99), spent * 1e3 / result.latencies().size(), figures, result.latencies().size());
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1e6;
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
