package vn.tiendo.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the rounds gave; prints the median of each figure and between what it lay. */
final class Figures {

    static final int ROUNDS = 3;

    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    void add(String name, String unit, double value) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        units.put(name, unit);
    }

    void print() {
        values.forEach((name, rounds) -> {
            List<Double> sorted = rounds.stream().sorted().toList();
            System.out.printf(Locale.ROOT, "%s=%s %s (%s … %s of three rounds)%n", name,
                    text(sorted.get(sorted.size() / 2)), units.get(name), text(sorted.getFirst()),
                    text(sorted.getLast()));
        });
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
