package vn.tiendo.plan.resolution.domain;

import java.util.HashSet;
import java.util.Set;

/** Wordings of the field that say one thing; the longest that stands at a place is the one that counts. */
final class Phrases {

    private final Set<String> phrases = new HashSet<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Set<String> lastWords = new HashSet<>();
    private final int longest;

    private Phrases(String list) {
        int most = 1;
        for (var phrase : list.split("[|\n]")) {
            var folded = Folded.fold(phrase.strip()).replaceAll("\\s+", " ");
            if (!folded.isEmpty()) {
                var words = folded.split(" ");
                phrases.add(folded);
                firstWords.add(words[0]);
                lastWords.add(words[words.length - 1]);
                most = Math.max(most, words.length);
            }
        }
        longest = most;
    }

    /** Phrases separated by bars or line ends; a sign is a word of its own. */
    static Phrases of(String list) {
        return new Phrases(list);
    }

    /** Number of tokens of the longest phrase that begins here, 0 for none. */
    int lengthAt(Tokens tokens, int at) {
        if (!firstWords.contains(tokens.at(at).text())) {
            return 0;
        }
        int best = 0;
        var joined = new StringBuilder();
        for (int length = 1; length <= longest && at + length <= tokens.to() && at >= tokens.from(); length++) {
            joined.append(length == 1 ? "" : " ").append(tokens.all().get(at + length - 1).text());
            best = phrases.contains(joined.toString()) ? length : best;
        }
        return best;
    }

    /** Number of tokens of the longest phrase that ends just before this place, 0 for none. */
    int lengthBefore(Tokens tokens, int end) {
        if (!lastWords.contains(tokens.at(end - 1).text())) {
            return 0;
        }
        int best = 0;
        var joined = new StringBuilder();
        for (int length = 1; length <= longest && end - length >= tokens.from() && end <= tokens.to(); length++) {
            joined.insert(0, tokens.all().get(end - length).text() + (length == 1 ? "" : " "));
            best = phrases.contains(joined.toString()) ? length : best;
        }
        return best;
    }
}
