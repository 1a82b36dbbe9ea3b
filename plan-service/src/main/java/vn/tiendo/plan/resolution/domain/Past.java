package vn.tiendo.plan.resolution.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Results of earlier years quoted beside a target: "năm 2023 đạt 97%". Keeps the year that the sentence is in. */
final class Past {

    private static final Phrases AGAINST = Phrases.of("so với|so|so cuối|hơn|mức|bằng|đầu|cuối|từ");
    private static final Phrases COMPARED = Phrases.of("so với|so");
    /** "so với số ước thực hiện năm 2024" is five words before its year. */
    private static final int FARTHEST = 6;
    private static final Phrases TOLD = Phrases.of("""
            đã đạt|ước thực hiện|thực hiện năm trước|kết quả năm trước|th :|năm trước đạt|năm trước là|cùng kỳ đạt
            cùng kỳ là|hiện nay đạt|đã thực hiện""");
    private static final Phrases YEAR = Phrases.of("năm|th|kết quả");

    private final @Nullable Integer year;
    private boolean earlier;

    Past(@Nullable Integer year) {
        this.year = year;
    }

    boolean isPast(Piece piece) {
        if (piece.before() == Piece.Break.SENTENCE) {
            earlier = false;
        }
        var mentioned = mentioned(piece.words());
        if (mentioned != null && year != null) {
            earlier = mentioned < year;
        }
        return earlier || told(piece.words());
    }

    /** The words stand before the number, and not in brackets beside it. */
    private static boolean told(Tokens words) {
        int at = words.find(TOLD, words.from());
        var measures = at < 0 ? List.<Measure>of() : Measures.in(words);
        return !measures.isEmpty() && at < measures.getFirst().to() && !Enclosure.of(words)[at - words.from()];
    }

    private static boolean isCompared(Tokens words, int year) {
        return AGAINST.lengthBefore(words, year - 1) > 0 || words.run(year - FARTHEST, year).has(COMPARED);
    }

    private static @Nullable Integer mentioned(Tokens words) {
        boolean[] enclosed = Enclosure.of(words);
        Integer last = null;
        for (int at = words.from(); at < words.to(); at++) {
            boolean year = words.at(at).isNumber() && words.at(at).text().matches("20\\d\\d");
            if (year && !enclosed[at - words.from()] && YEAR.lengthBefore(words, at) > 0
                    && !isCompared(words, at)) {
                last = Integer.valueOf(words.at(at).text());
            }
        }
        return last;
    }
}
