package vn.tiendo.plan.resolution.domain;

/** Which tokens stand within brackets or quotation marks that are closed again, and are a remark and no parts of a total. */
final class Enclosure {

    private static final Phrases PARTS = Phrases.of("( trong đó|( riêng|( gồm|( bao gồm|( có bằng cấp");

    private Enclosure() {
    }

    static boolean[] of(Tokens words) {
        boolean[] within = new boolean[words.size()];
        mark(words, within, "(", ")");
        mark(words, within, "\"", "\"");
        return within;
    }

    /** "(trong đó: thu nội địa 5.995 tỷ đồng; …)". */
    static boolean opensParts(Tokens words, int at) {
        return PARTS.lengthAt(words, at) > 0;
    }

    private static void mark(Tokens words, boolean[] within, String open, String close) {
        int opened = -1;
        for (int at = words.from(); at < words.to(); at++) {
            if (opened < 0 && words.at(at).is(open) && !opensParts(words, at)) {
                opened = at;
            } else if (opened >= 0 && words.at(at).is(close)) {
                for (int i = opened; i < at; i++) {
                    within[i - words.from()] = true;
                }
                opened = -1;
            }
        }
    }
}
