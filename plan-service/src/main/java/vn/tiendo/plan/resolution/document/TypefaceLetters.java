package vn.tiendo.plan.resolution.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Texts whose letters are told by their typeface, as TCVN3 (.VnTime) and VNI: read without it they are other letters. */
final class TypefaceLetters {

    /** "hội đồng", "nhân dân", "nghị quyết", "kế hoạch", "chỉ tiêu". */
    private static final List<String> TCVN3 = List.of("héi ®ång", "nh©n d©n", "nghÞ quyÕt", "kÕ ho¹ch", "chØ tiªu");
    private static final List<String> VNI = List.of("hoäi ñoàng", "nhaân daân", "nghò quyeát", "keá hoaïch", "chæ tieâu");
    private static final int WORDS_NEEDED = 2;

    private TypefaceLetters() {
    }

    static boolean areIn(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(TCVN3, VNI).anyMatch(words -> words.stream()
                .filter(word -> lower.contains(word.toLowerCase(Locale.ROOT))).count() >= WORDS_NEEDED);
    }
}
