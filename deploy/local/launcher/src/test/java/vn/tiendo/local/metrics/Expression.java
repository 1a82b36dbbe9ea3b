package vn.tiendo.local.metrics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A PromQL expression of an alert or a dashboard: which metrics it names, of whom, and by which labels. */
record Expression(String where, String text) {

    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    /** A name with its selector, unless it is a function; numbers with units ([5m]) begin with a digit. */
    private static final Pattern METRIC =
            Pattern.compile("(?<![\\w\\[.])([a-z_][\\w:]*)(?!\\w)\\s*(\\{[^}]*\\})?(?!\\s*\\()(?!:)");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    /**
     * @param jobs   the service that it is asked of; empty: any
     * @param labels that its selector names
     */
    record Metric(String name, Set<String> jobs, Set<String> labels) {
    }

    List<Metric> metrics() {
        return METRIC.matcher(GROUPING.matcher(text).replaceAll(" ")).results()
                .filter(found -> !WORDS.contains(found.group(1))).map(Expression::metric).toList();
    }

    /** By which the whole is grouped. */
    Set<String> groups() {
        Set<String> all = new TreeSet<>();
        GROUPING.matcher(text).results().flatMap(found -> Stream.of(found.group(1).split(","))).map(String::strip)
                .forEach(all::add);
        return all;
    }

    private static Metric metric(MatchResult found) {
        Set<String> jobs = new TreeSet<>();
        Set<String> labels = new TreeSet<>();
        String selector = found.group(2) == null ? "" : found.group(2);
        MATCHER.matcher(selector).results().forEach(one -> {
            labels.add(one.group(1));
            if (one.group(1).equals("job") && one.group(2).equals("=")) jobs.add(one.group(3));
        });
        return new Metric(found.group(1), jobs, labels);
    }
}
