package vn.tiendo.measurement.table.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Units of measure as people write them. Nothing is converted: of two units that are not the same, one is wrong. */
public final class UnitOfMeasure {

    /** The usual spellings of one unit in a line, plain; docs/figures.md has the same list. */
    private static final List<Set<String>> SPELLINGS = List.of(
            Set.of("%", "phầntrăm", "percent", "percentage"),
            Set.of("điểm%", "điểmphầntrăm", "percentagepoint", "percentagepoints"),
            Set.of("‰", "phầnnghìn", "phầnngàn", "permille"),
            Set.of("đồng", "đ", "vnđ", "vnd", "₫"),
            Set.of("nghìnđồng", "ngànđồng", "nghìnđ", "ngànđ", "1000đồng", "1000đ"),
            Set.of("triệuđồng", "trđồng", "trđ", "triệuđ", "1000000đồng", "1000000đ"),
            Set.of("tỷđồng", "tỉđồng", "tỷđ", "tỉđ", "1000000000đồng", "1000000000đ"),
            Set.of("m2", "métvuông"), Set.of("m3", "métkhối"), Set.of("ha", "hecta", "héc-ta", "hécta"),
            Set.of("km", "kilômét", "kilomet", "ki-lô-mét"), Set.of("kg", "kilôgam", "kilogam", "ki-lô-gam"));

    private UnitOfMeasure() {
    }

    /** Capitals, spaces, full stops, superscripts and the ways of writing an accented letter make no difference. */
    public static boolean same(String one, String other) {
        String plain = plain(one);
        String plainOther = plain(other);
        return plain.equals(plainOther)
                || SPELLINGS.stream().anyMatch(unit -> unit.contains(plain) && unit.contains(plainOther));
    }

    /** Compatibility forms make m² and m2, % and the wide ％ one. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s.]+", "").toLowerCase(Locale.ROOT);
    }
}
