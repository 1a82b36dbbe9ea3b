package vn.tiendo.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Submissions through the gateway: token checked, stored, acknowledged durable. */
final class Ingest {

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    /** Until both compilers have done what they can. */
    private static final Duration LONG_WARM_UP = Duration.ofSeconds(90);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final int CLIENTS = 8;

    private final Path root;
    private final boolean settled;

    /** @param settled with both compilers of the JVM and a long warm-up, as in a deployment that runs for days */
    Ingest(Path root, boolean settled) {
        this.root = root;
        this.settled = settled;
    }

    void run() throws Exception {
        Figures figures = new Figures();
        List<String> narrow = new ArrayList<>(City.wards());
        if (settled) narrow.addAll(City.bulkWards());
        Duration warmUp = settled ? LONG_WARM_UP : WARM_UP;
        try (Ground ground = Ground.with(root, narrow, City.wideWards(), settled ? Ground::withBothCompilers : UnaryOperator.identity())) {
            Load single = new Load(ground, City.slots(narrow));
            Load sixty = new Load(ground, City.slots(City.wideWards()));
            single.run(CLIENTS, 1, warmUp);
            sixty.run(CLIENTS, City.TARGETS, warmUp.dividedBy(2));
            for (int i = 0; i < Figures.ROUNDS; i++) round(single, sixty, figures);
        }
        figures.print();
    }

    private static void round(Load single, Load sixty, Figures figures) throws Exception {
        Processes processes = Processes.under(ProcessHandle.current());
        Map<String, Double> before = processes.processorSecondsByName();
        Load.Result eight = single.run(CLIENTS, 1, ROUND);
        processes.processorSecondsByName().forEach((name, seconds) -> figures.add("processor_ms_" + name,
                "ms a submission, 8 clients", (seconds - before.getOrDefault(name, 0.0)) * 1_000 / eight.latencies().size()));
        figures.add("single_submissions_per_s", "submissions/s, 8 clients", eight.perSecond());
        figures.add("single_p99_ms", "ms, 8 clients", eight.milliseconds(0.99));
        figures.add("single_one_client_per_s", "submissions/s, 1 client", single.run(1, 1, ROUND).perSecond());
        figures.add("sixty_figures_per_s", "figures/s, 8 clients",
                sixty.run(CLIENTS, City.TARGETS, ROUND).perSecond() * City.TARGETS);
    }
}
