package vn.tiendo.plan.resolution.domain;

import java.util.List;

import vn.tiendo.plan.resolution.domain.ReadRule.AtLeast;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeFrom;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeUnit;

/** Numbers without words of their own, which go with the statement before them. */
final class Restatement {

    private static final Phrases AGAIN = Phrases.of("bằng|tương đương|tương ứng|phấn đấu|phấn đấu đạt|phấn đấu trên");

    private Restatement() {
    }

    /** "…, bằng 110% so với năm 2024", "…, phấn đấu 95%": the same target said again. */
    static boolean is(Tokens words, Measure measure, List<Statement> before, List<Tokens> waiting) {
        if (!follows(",", words, before, waiting) || !words.startsWith(AGAIN) || measure.comparison().changes()) {
            return false;
        }
        boolean aspired = words.at(words.from()).is("phấn");
        return aspired ? measure.from() <= words.from() + 2 && measure.to() >= words.to()
                : measure.low().from() == words.from() + AGAIN.lengthAt(words, words.from());
    }

    /** "Giảm 15 hộ nghèo, 10 hộ cận nghèo", or "và 10 hộ": the cut holds for the second number too. */
    static Reading carried(Tokens words, Measure measure, Reading own, List<Statement> before, List<Tokens> waiting) {
        boolean bare = measure.low().from() == words.from() && measure.comparison().isNone();
        if (bare && (follows(",", words, before, waiting) || follows("và", words, before, waiting)) && own.rule() instanceof AtLeast(var min, _)
                && before.getLast().reading().rule() instanceof ChangeFrom(var direction, var by, _, _, _)
                && by == ChangeUnit.ABSOLUTE && !measure.isShare()) {
            return Reading.of(new ChangeFrom(direction, by, min, null, false), own.unit());
        }
        return own;
    }

    private static boolean follows(String joint, Tokens words, List<Statement> before, List<Tokens> waiting) {
        return waiting.isEmpty() && !before.isEmpty() && before.getLast().clause().to() + 1 == words.from()
                && words.all().get(words.from() - 1).is(joint);
    }
}
