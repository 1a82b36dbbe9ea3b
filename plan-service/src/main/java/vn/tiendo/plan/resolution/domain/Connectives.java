package vn.tiendo.plan.resolution.domain;

/** Words that join statements and say nothing by themselves. */
final class Connectives {

    private static final Phrases WORDS = Phrases.of("""
            và|trong đó|cụ thể|gồm|bao gồm|như sau|phấn đấu|đồng thời|cụ thể như sau|cụ thể là|với|cùng với|còn|riêng""");

    private Connectives() {
    }

    /** How many of the first words are connectives. */
    static int lengthAt(Tokens words) {
        int count = 0;
        int at = words.from();
        while (at < words.to()) {
            int length = WORDS.lengthAt(words, at);
            if (length == 0 && words.at(at).kind() != Token.Kind.SIGN) {
                return count;
            }
            count += length;
            at += Math.max(1, length);
        }
        return count;
    }
}
