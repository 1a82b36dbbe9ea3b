package vn.tiendo.plan.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import vn.tiendo.plan.resolution.domain.DraftTarget;
import vn.tiendo.plan.resolution.domain.ReadRule;

/**
 * How well a reading agrees with what a person lists.
 *
 * @param rules statements with a rule: listed, read, and both
 * @param narratives statements in words
 */
record Score(Count rules, Count narratives, List<String> missed) {

    record Count(int expected, int read, int both) {

        double precision() {
            return read == 0 ? 1 : both / (double) read;
        }

        double recall() {
            return expected == 0 ? 1 : both / (double) expected;
        }

        Count plus(Count other) {
            return new Count(expected + other.expected, read + other.read, both + other.both);
        }
    }

    static final Score NONE = new Score(new Count(0, 0, 0), new Count(0, 0, 0), List.of());

    static Score of(List<ExpectedStatement> expected, List<DraftTarget> read) {
        var paired = pairs(expected, read);
        List<String> missed = new ArrayList<>();
        int[] both = new int[2];
        for (int i = 0; i < expected.size(); i++) {
            if (paired[i] >= 0) {
                both[expected.get(i).isNarrative() ? 1 : 0]++;
            } else {
                missed.add(expected.get(i).rule() + " " + expected.get(i).source());
            }
        }
        int words = (int) expected.stream().filter(ExpectedStatement::isNarrative).count();
        int readWords = (int) read.stream().filter(each -> each.rule() instanceof ReadRule.Narrative).count();
        return new Score(new Count(expected.size() - words, read.size() - readWords, both[0]),
                new Count(words, readWords, both[1]), missed);
    }

    /** As many pairs as there can be: several statements may stand in one clause. */
    private static int[] pairs(List<ExpectedStatement> expected, List<DraftTarget> read) {
        int[] taken = new int[read.size()];
        Arrays.fill(taken, -1);
        for (int i = 0; i < expected.size(); i++) {
            assign(i, expected, read, taken, new boolean[read.size()]);
        }
        int[] paired = new int[expected.size()];
        Arrays.fill(paired, -1);
        for (int i = 0; i < taken.length; i++) {
            if (taken[i] >= 0) {
                paired[taken[i]] = i;
            }
        }
        return paired;
    }

    private static boolean assign(int one, List<ExpectedStatement> expected, List<DraftTarget> read, int[] taken,
            boolean[] tried) {
        for (int i = 0; i < read.size(); i++) {
            if (!tried[i] && expected.get(one).agrees(read.get(i)) > 0) {
                tried[i] = true;
                if (taken[i] < 0 || assign(taken[i], expected, read, taken, tried)) {
                    taken[i] = one;
                    return true;
                }
            }
        }
        return false;
    }

    Score plus(Score other) {
        return new Score(rules.plus(other.rules), narratives.plus(other.narratives),
                Stream.concat(missed.stream(), other.missed.stream()).toList());
    }

    String row(String name) {
        return String.format(Locale.ROOT,
                "%-24s rules %3d of %3d, read %3d: precision %.3f recall %.3f | in words %2d of %2d, read %2d", name, rules.both, rules.expected, rules.read, rules.precision(), rules.recall(), narratives.both,
                narratives.expected, narratives.read);
    }
}
