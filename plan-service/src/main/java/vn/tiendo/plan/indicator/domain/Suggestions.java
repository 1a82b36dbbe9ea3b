package vn.tiendo.plan.indicator.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which indicators a target may mean, by its words; a proposal for a person, never applied in silence. */
public final class Suggestions {

    /** Less than this in common is chance. */
    private static final double LEAST = 0.3;
    private static final int MOST = 5;

    private final Collection<KeptIndicator> catalogue;
    private final Map<String, Double> weights = new HashMap<>();

    /** Words that many indicators share tell little: a word weighs log(1 + indicators / indicators that have it). */
    public Suggestions(Collection<KeptIndicator> catalogue) {
        this.catalogue = List.copyOf(catalogue);
        Map<String, Integer> having = new HashMap<>();
        catalogue.forEach(each -> wordings(each.indicator()).flatMap(wording -> Words.of(wording).stream()).distinct()
                .forEach(word -> having.merge(word, 1, Integer::sum)));
        having.forEach((word, count) -> weights.put(word, Math.log1p((double) catalogue.size() / count)));
    }

    /** @param likeness share of the weight of all their words that both have, 0 to 1 */
    public record Suggestion(KeptIndicator indicator, double likeness) {
    }

    /** The likeliest first, then by code. */
    public List<Suggestion> of(String words) {
        var wanted = Words.of(words);
        return catalogue.stream().map(each -> new Suggestion(each, likeness(wanted, each.indicator())))
                .filter(each -> each.likeness() >= LEAST)
                .sorted(Comparator.comparingDouble(Suggestion::likeness).reversed()
                        .thenComparing(each -> each.indicator().indicator().code()))
                .limit(MOST).toList();
    }

    private double likeness(Set<String> wanted, Indicator indicator) {
        return wordings(indicator).mapToDouble(wording -> likeness(wanted, Words.of(wording))).max().orElse(0);
    }

    private double likeness(Set<String> one, Set<String> other) {
        double both = weight(one.stream().filter(other::contains));
        double either = weight(Stream.concat(one.stream(), other.stream()).distinct());
        return either == 0 ? 0 : both / either;
    }

    /** A word that no indicator has weighs like one that a single indicator has. */
    private double weight(Stream<String> words) {
        double rarest = Math.log1p(catalogue.size());
        return words.mapToDouble(word -> weights.getOrDefault(word, rarest)).sum();
    }

    private static Stream<String> wordings(Indicator indicator) {
        return Stream.concat(Stream.of(indicator.name().vi()), indicator.wordings().stream());
    }
}
