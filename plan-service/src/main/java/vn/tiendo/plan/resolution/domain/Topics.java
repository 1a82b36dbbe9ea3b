package vn.tiendo.plan.resolution.domain;

import org.jspecify.annotations.Nullable;

/** What stands before a colon and names the subject of the item: "Giáo dục: …". */
final class Topics {

    private static final int LONGEST = 22;
    private static final Phrases SENTENCE_ENDS = Phrases.of(".|;");

    private Topics() {
    }

    static @Nullable Tokens of(Node node) {
        var words = node.words;
        int colon = words.find(":", words.from());
        if (colon < 0 || colon + 1 >= words.to() || colon - words.from() > LONGEST) {
            return null;
        }
        var topic = words.run(words.from(), colon);
        int end = words.find(SENTENCE_ENDS, colon);
        var measures = Measures.in(words.run(colon + 1, end < 0 ? words.to() : end));
        boolean number = !measures.isEmpty() && measures.getFirst().from() <= colon + 1
                && isAmountOnly(words.run(measures.getFirst().to(), words.to()));
        return number || !Measures.none(topic) || UnmeasuredRule.of(topic) != null ? null : topic;
    }

    /** "Diện tích lúa: 1.250 ha": what stands before the colon is what is counted, no topic. */
    private static boolean isAmountOnly(Tokens rest) {
        return rest.isEmpty() || !rest.at(rest.from()).isWord() || rest.at(rest.from()).is("và");
    }
}
