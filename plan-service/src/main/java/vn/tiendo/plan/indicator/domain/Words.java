package vn.tiendo.plan.indicator.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a wording that tell it from others, composed and in small letters; marks stay: "chi" is not "chỉ". */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    /** In almost every target, whatever it is about. */
    private static final Set<String> COMMON = Set.of("và", "của", "các", "số", "tỉ", "tỷ", "lệ", "đạt", "trên", "dưới",
            "từ", "đến", "trở", "lên", "được", "theo", "với", "trong", "cho", "chỉ", "tiêu", "thực", "hiện", "tốt", "công",
            "tác", "phường", "xã", "năm", "giao", "kế", "hoạch");

    private Words() {
    }

    static Set<String> of(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(composed)).filter(word -> word.length() > 1 && !COMMON.contains(word))
                .collect(Collectors.toSet());
    }
}
