package vn.tiendo.plan.resolution.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.resolution.document.PdfPage.Glyph;
import vn.tiendo.plan.resolution.document.PdfPage.Rule;

/** A table with rules: a grid of the places where they are drawn; cells go as far as nothing is drawn between. */
final class PdfTable {

    private static final double NEAR = 3;
    /** A row that is open at its sides reaches as far as its rules. */
    private static final double OPEN_SIDE = 10;
    /** From the base line up to the middle of the letters, in parts of their size. */
    private static final double MIDDLE = 0.3;

    private final List<Rule> rules;
    private final List<Double> columns;
    private final List<Double> rows;
    private final Map<Integer, Map<Integer, List<Glyph>>> cells = new HashMap<>();

    private PdfTable(List<Rule> rules) {
        this.rules = new ArrayList<>(rules);
        this.rows = places(this.rules, true);
        closeSides();
        this.columns = places(this.rules, false);
    }

    /** The tables of a page; a frame around text is none. */
    static List<PdfTable> of(List<Rule> drawn, Allowance allowance) {
        return PdfRuleGroups.of(drawn, NEAR, allowance).stream().map(PdfTable::new)
                .filter(table -> table.columns.size() > 2 && table.rows.size() > 1).toList();
    }

    double top() {
        return rows.getFirst();
    }

    /** Takes a glyph that stands in it. */
    boolean take(Glyph glyph) {
        double x = glyph.x() + glyph.width() / 2;
        double y = glyph.y() - MIDDLE * glyph.size();
        int row = before(rows, y);
        if (row < 0 || row >= rows.size() - 1 || x < columns.getFirst() || x > columns.getLast()) {
            return false;
        }
        int column = column(x, (rows.get(row) + rows.get(row + 1)) / 2);
        while (row > 0 && !isDrawn(true, rows.get(row), x)) {
            row--;
        }
        cells.computeIfAbsent(row, _ -> new HashMap<>()).computeIfAbsent(column, _ -> new ArrayList<>()).add(glyph);
        return true;
    }

    /** One line for each row that holds anything. */
    List<String> lines() {
        return IntStream.range(0, rows.size() - 1).filter(cells::containsKey).mapToObj(row -> line(cells.getOrDefault(row, Map.of())))
                .filter(line -> !line.isBlank()).toList();
    }

    private String line(Map<Integer, List<Glyph>> row) {
        return IntStream.range(0, columns.size() - 1).mapToObj(column -> text(row.getOrDefault(column, List.of())))
                .collect(Collectors.joining("\t")).stripTrailing();
    }

    private static String text(List<Glyph> glyphs) {
        return PdfLine.of(glyphs).stream().map(line -> line.text().replace('\t', ' ')).reduce(PdfLine::joined).orElse("");
    }

    private int column(double x, double y) {
        for (int i = before(columns, x); i > 0; i--) {
            if (isDrawn(false, columns.get(i), y)) {
                return i;
            }
        }
        return 0;
    }

    private boolean isDrawn(boolean horizontal, double at, double place) {
        return rules.stream().anyMatch(rule -> rule.horizontal() == horizontal && Math.abs(rule.at() - at) < NEAR
                && rule.covers(place));
    }

    private void closeSides() {
        double left = rules.stream().filter(Rule::horizontal).mapToDouble(Rule::from).min().orElse(0);
        double right = rules.stream().filter(Rule::horizontal).mapToDouble(Rule::to).max().orElse(0);
        List<Double> inner = places(rules, false);
        if (left < inner.getFirst() - OPEN_SIDE) {
            rules.add(new Rule(false, left, rows.getFirst(), rows.getLast()));
        }
        if (right > inner.getLast() + OPEN_SIDE) {
            rules.add(new Rule(false, right, rows.getFirst(), rows.getLast()));
        }
    }

    private static int before(List<Double> places, double place) {
        int last = -1;
        for (int i = 0; i < places.size() && places.get(i) <= place; i++) {
            last = i;
        }
        return last;
    }

    private static List<Double> places(List<Rule> rules, boolean horizontal) {
        List<Double> places = new ArrayList<>();
        rules.stream().filter(rule -> rule.horizontal() == horizontal).map(Rule::at)
                .sorted(Comparator.naturalOrder()).forEach(at -> {
                    if (places.isEmpty() || at - places.getLast() >= NEAR) {
                        places.add(at);
                    }
                });
        return places;
    }
}
