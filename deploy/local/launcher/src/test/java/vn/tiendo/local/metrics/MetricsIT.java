package vn.tiendo.local.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.tiendo.local.OneInstallation;
import vn.tiendo.local.Ward;
import vn.tiendo.local.check.Api;
import vn.tiendo.local.run.Child;

import static org.assertj.core.api.Assertions.assertThat;

/** Alerts and dashboards ask for what the running services tell. After the main job, so that each has something to tell. */
@Order(20)
@ExtendWith(OneInstallation.class)
class MetricsIT {

    private static final Path FOLDER = Ward.REPOSITORY.resolve("deploy/observability");
    /** Told by Prometheus itself, by the nodes and by the kubelet. */
    private static final Set<String> OF_THE_CLUSTER = Set.of("up", "node_timex_offset_seconds",
            "kubelet_volume_stats_available_bytes", "kubelet_volume_stats_capacity_bytes");
    private static final List<String> SERVICES =
            List.of("gateway-service", "plan-service", "measurement-service", "reporting-service");

    @Test
    void everyMetricAndLabelOfAlertsAndDashboardsIsTold(Ward ward) throws Exception {
        Map<String, Scrape> told = scrapes(ward);
        List<String> lacking = new ArrayList<>();

        for (Expression each : expressions()) lacking.addAll(lacking(each, told));

        assertThat(lacking).isEmpty();
    }

    @Test
    void aMetricOrLabelThatNobodyTellsIsFound() {
        Map<String, Scrape> told = Map.of("plan-service", Scrape.read("jvm_threads{state=\"new\"} 1\nready 2\n"));

        assertThat(lacking(new Expression("here", "sum by (job) (rate(jvm_threads{state=\"x\"}[5m])) / ready"), told)).isEmpty();
        assertThat(lacking(new Expression("here", "jvm_thread > 1"), told)).containsExactly("here: jvm_thread []");
        assertThat(lacking(new Expression("here", "sum by (kind) (ready)"), told)).containsExactly("here: ready [kind]");
        assertThat(lacking(new Expression("here", "ready{job=\"gateway-service\"}"), told))
                .containsExactly("here: ready [job]");
    }

    @Test
    void everyAlertHasItsRunbook() throws IOException {
        List<String> runbooks = found("runbook_url: \\S*/runbooks/(\\S+)", Files.readString(FOLDER.resolve("rules.yaml")));

        assertThat(runbooks).hasSizeGreaterThan(10).allSatisfy(
                runbook -> assertThat(FOLDER.resolve("runbooks").resolve(runbook)).isNotEmptyFile());
    }

    private static Map<String, Scrape> scrapes(Ward ward) throws IOException, InterruptedException {
        Map<String, Scrape> all = new TreeMap<>();
        for (String service : SERVICES) {
            Child child = Objects.requireNonNull(ward.installation().children().get(service));
            all.put(service, Scrape.of(child.part().ports().getLast()));
        }
        return all;
    }

    private static List<String> lacking(Expression expression, Map<String, Scrape> told) {
        return expression.metrics().stream()
                .filter(metric -> !metric.name().startsWith("tiendo:") && !OF_THE_CLUSTER.contains(metric.name()))
                .filter(metric -> told.entrySet().stream()
                        .filter(each -> metric.jobs().isEmpty() || metric.jobs().contains(each.getKey()))
                        .noneMatch(each -> each.getValue().has(metric.name(), labels(expression, metric))))
                .map(metric -> expression.where() + ": " + metric.name() + " " + labels(expression, metric)).toList();
    }

    private static Set<String> labels(Expression expression, Expression.Metric metric) {
        Set<String> all = new TreeSet<>(metric.labels());
        all.addAll(expression.groups());
        return all;
    }

    private static List<Expression> expressions() throws IOException {
        List<Expression> all = new ArrayList<>();
        found("expr: (.+)", Files.readString(FOLDER.resolve("rules.yaml"))).forEach(
                text -> all.add(new Expression("rules.yaml", text)));
        try (Stream<Path> dashboards = Files.list(FOLDER.resolve("dashboards"))) {
            for (Path dashboard : dashboards.toList()) {
                Api.JSON.readTree(dashboard.toFile()).findValues("expr").forEach(
                        text -> all.add(new Expression(dashboard.getFileName().toString(), text.asString())));
            }
        }
        assertThat(all).hasSizeGreaterThan(30);
        return all;
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)).toList();
    }
}
