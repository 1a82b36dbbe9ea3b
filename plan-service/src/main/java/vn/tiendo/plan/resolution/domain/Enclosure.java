package vn.tiendo.plan.resolution.domain;

/** Which tokens stand within brackets or quotation marks that are closed again. */
final class Enclosure {

    private Enclosure() {
    }

    static boolean[] of(Tokens words) {
        boolean[] within = new boolean[words.size()];
        mark(words, within, "(", ")");
        mark(words, within, "\"", "\"");
        return within;
    }

    private static void mark(Tokens words, boolean[] within, String open, String close) {
        int opened = -1;
        for (int at = words.from(); at < words.to(); at++) {
            if (opened < 0 && words.at(at).is(open)) {
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
