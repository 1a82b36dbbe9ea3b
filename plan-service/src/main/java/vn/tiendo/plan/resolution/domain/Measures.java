package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The numbers of a clause that set a bound, in their order. */
final class Measures {

    /** A clause is shorter; bounds the work on one. */
    static final int LONGEST = 300;
    private static final Phrases TO = Phrases.of("-|đến|tới|~|đến dưới");
    private static final Phrases OR_MORE = Phrases.of("trở lên|hoặc hơn|hoặc cao hơn|trở đi");
    private static final Phrases OR_LESS = Phrases.of("trở xuống|hoặc thấp hơn");
    private static final Phrases ONWARD = Phrases.of("xuống|lên|còn|xuống còn|giảm còn|giảm xuống|tăng lên");

    private Measures() {
    }

    static boolean none(Tokens clause) {
        return in(clause).isEmpty();
    }

    static List<Measure> in(Tokens words) {
        var clause = words.run(words.from(), words.from() + LONGEST);
        List<Measure> sure = new ArrayList<>();
        List<Measure> conditions = new ArrayList<>();
        int at = clause.from();
        while (at < clause.to()) {
            var measure = at(clause, at);
            if (measure == null) {
                at++;
                continue;
            }
            boolean condition = NumbersInNames.isCondition(clause, at, measure.low().to());
            (condition ? conditions : sure).add(measure);
            at = Math.max(at + 1, measure.to());
        }
        return sure.isEmpty() ? conditions : withoutConditions(clause, sure);
    }

    /** "tiêm đủ 8 loại vắc xin đạt 96%": the number that is reached counts, not what it is counted by. */
    private static List<Measure> withoutConditions(Tokens clause, List<Measure> measures) {
        var last = measures.getLast();
        if (measures.size() != 2 || !last.isShare() || measures.getFirst().isShare() || !last.comparison().level()) {
            return measures;
        }
        boolean joined = clause.run(measures.getFirst().to(), last.from()).find("và", 0) >= 0;
        return joined ? measures : List.of(last);
    }

    private static @Nullable Measure at(Tokens clause, int at) {
        if (!clause.at(at).isNumber()) {
            return null;
        }
        var low = Amount.at(clause, at);
        if (low == null || NumbersInNames.isName(clause, at) || ONWARD.lengthAt(clause, low.to()) > 0) {
            return null;
        }
        if (isFraction(clause, at)) {
            return fraction(clause, at);
        }
        int to = TO.lengthAt(clause, low.to());
        var high = to > 0 ? Amount.at(clause, low.to() + to) : null;
        return high == null ? measure(clause, low, null, null) : range(clause, low, high);
    }

    private static boolean isFraction(Tokens clause, int at) {
        return clause.at(at + 1).is("/") && clause.at(at + 2).isNumber();
    }

    private static @Nullable Measure fraction(Tokens clause, int at) {
        var part = Numerals.read(clause.at(at).text());
        var whole = Amount.at(clause, at + 2);
        if (part.isEmpty() || whole == null || part.get().compareTo(whole.value()) > 0) {
            return null;
        }
        var low = new Amount(part.get(), whole.power(), whole.unit(), at, whole.to());
        return measure(clause, low, null, whole);
    }

    private static Measure range(Tokens clause, Amount low, Amount high) {
        boolean shared = low.unit() == null && high.power().compareTo(low.power()) > 0;
        var first = shared ? low.times(high.power(), high.unit()) : low;
        boolean ordered = first.value().compareTo(high.value()) < 0;
        return measure(clause, first, ordered ? high : null, null);
    }

    private static Measure measure(Tokens clause, Amount low, @Nullable Amount high, @Nullable Amount whole) {
        int end = high == null ? low.to() : high.to();
        var comparison = Comparison.before(clause, low.from());
        int more = OR_MORE.lengthAt(clause, end);
        int less = OR_LESS.lengthAt(clause, end);
        var orMore = more > 0 ? Boolean.TRUE : less > 0 ? Boolean.FALSE : null;
        return new Measure(low, high, whole == null ? null : whole.value(), comparison, orMore, comparison.from(),
                end + Math.max(more, less));
    }
}
