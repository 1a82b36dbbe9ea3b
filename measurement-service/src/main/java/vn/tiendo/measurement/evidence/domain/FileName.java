package vn.tiendo.measurement.evidence.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name that a file came with. Whoever sent it chose it, so it is given back only in a form that is harmless as a name
 * on any machine: without folders, signs that no one sees, and an ending that says another kind than the file is.
 */
public record FileName(String given) {

    /** In characters. */
    public static final int LONGEST = 255;

    /** Controls, signs of direction and other format characters, halves of characters, line ends. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\u2028\\u2029]");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[/\\\\:*?\"<>|]+");
    /** Hidden files, and what a shell takes for an option; Windows drops dots at the end. */
    private static final Pattern AT_THE_EDGES = Pattern.compile("^[.\\s~-]+|[.\\s]+$");
    private static final String UNNAMED = "evidence";
    private static final int LONGEST_SAFE = 150;

    /** Of a file of this kind. */
    public String safe(Kind kind) {
        String plain = UNSEEN.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceAll("");
        String name = AT_THE_EDGES.matcher(NOT_IN_NAMES.matcher(plain).replaceAll("_")).replaceAll("");
        String ending = "." + kind.extension();
        String stem = name.regionMatches(true, Math.max(0, name.length() - ending.length()), ending, 0, ending.length())
                ? name.substring(0, name.length() - ending.length()) : name;
        String cut = stem.substring(0, stem.offsetByCodePoints(0,
                Math.min(stem.codePointCount(0, stem.length()), LONGEST_SAFE)));
        return (cut.isBlank() ? UNNAMED : cut) + ending;
    }
}
