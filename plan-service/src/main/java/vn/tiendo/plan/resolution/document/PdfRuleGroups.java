package vn.tiendo.plan.resolution.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.resolution.document.PdfPage.Rule;

/** Finds the rules that cross or touch each other: those of one table. */
final class PdfRuleGroups {

    /** More than a page of print has; a drawing that has them is no table. */
    private static final int MOST_RULES = 3_000;

    private final double near;
    private final Allowance allowance;

    private PdfRuleGroups(double near, Allowance allowance) {
        this.near = near;
        this.allowance = allowance;
    }

    /** Groups with two rules or more in each direction, from top to bottom. */
    static List<List<Rule>> of(List<Rule> drawn, double near, Allowance allowance) {
        var groups = new PdfRuleGroups(near, allowance);
        List<Rule> whole = groups.whole(drawn);
        return whole.size() > MOST_RULES ? List.of() : groups.groups(whole).stream()
                .filter(group -> group.stream().filter(Rule::horizontal).count() > 1)
                .filter(group -> group.stream().filter(rule -> !rule.horizontal()).count() > 1)
                .sorted(Comparator.comparingDouble(PdfRuleGroups::top)).toList();
    }

    private static double top(List<Rule> group) {
        return group.stream().filter(Rule::horizontal).mapToDouble(Rule::at).min().orElse(0);
    }

    /** A rule is often drawn in pieces, cell by cell. */
    private List<Rule> whole(List<Rule> pieces) {
        List<Rule> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparing(Rule::horizontal).thenComparing(rule -> Math.round(rule.at() / near))
                .thenComparingDouble(Rule::from));
        List<Rule> whole = new ArrayList<>();
        for (Rule piece : sorted) {
            allowance.step();
            Rule last = whole.isEmpty() ? null : whole.getLast();
            if (last != null && last.horizontal() == piece.horizontal() && Math.abs(last.at() - piece.at()) < near
                    && piece.from() <= last.to() + near) {
                whole.set(whole.size() - 1,
                        new Rule(last.horizontal(), last.at(), last.from(), Math.max(last.to(), piece.to())));
            } else {
                whole.add(piece);
            }
        }
        return whole;
    }

    private List<List<Rule>> groups(List<Rule> rules) {
        List<List<Rule>> groups = new ArrayList<>();
        List<Rule> left = new ArrayList<>(rules);
        while (!left.isEmpty()) {
            groups.add(group(left));
        }
        return groups;
    }

    private List<Rule> group(List<Rule> left) {
        List<Rule> group = new ArrayList<>();
        Deque<Rule> open = new ArrayDeque<>(List.of(left.removeLast()));
        while (!open.isEmpty()) {
            Rule rule = open.pop();
            group.add(rule);
            left.removeIf(other -> {
                allowance.step();
                return touch(rule, other) && open.add(other);
            });
        }
        return group;
    }

    private boolean touch(Rule one, Rule other) {
        return one.horizontal() != other.horizontal() && isOn(one, other.at()) && isOn(other, one.at());
    }

    private boolean isOn(Rule rule, double place) {
        return rule.from() - near <= place && place <= rule.to() + near;
    }
}
