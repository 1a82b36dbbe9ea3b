package vn.tiendo.reporting.report.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * In which capacity somebody signs, as it stands over the signature: Decree 30/2020/NĐ-CP, Appendix I, part II, item 7. The authority of
 * the template is the head's: "TM." and the collective, then the head's position.
 */
public enum Capacity {
    HEAD,
    /** The deputy for the head ("KT."); of a body that decides together, "TM." stays above. */
    DEPUTY,
    /** "TL.": the head of an office, by the head's order and in their own name, not in that of the collective. */
    BY_ORDER,
    /** "TUQ.": authorised by the head in writing. */
    AUTHORISED,
    /** "Q.": charged with the head's duties. */
    ACTING;

    /** A deputy's is known: deputy of the head. */
    public boolean needsPosition() {
        return this == BY_ORDER || this == AUTHORISED;
    }

    public boolean takesPosition() {
        return needsPosition() || this == DEPUTY;
    }

    /** @param position the signer's own; null: as for a deputy of the head */
    List<String> over(List<String> authority, @Nullable String position, Words words) {
        if (this == HEAD || authority.isEmpty()) {
            return authority;
        }
        String head = authority.getLast();
        String own = position == null ? words.with("PHÓ ", "VICE ") + head : Words.upper(position);
        Stream<String> collective = authority.subList(0, authority.size() - 1).stream();
        return switch (this) {
            case HEAD -> authority;
            case ACTING -> Stream.concat(collective, Stream.of(words.with("Q. ", "ACTING ") + head)).toList();
            case DEPUTY -> Stream.concat(collective, Stream.of(words.with("KT. ", "FOR THE ") + head, own)).toList();
            case BY_ORDER -> List.of(words.with("TL. ", "BY ORDER OF THE ") + head, own);
            case AUTHORISED -> List.of(words.with("TUQ. ", "AUTHORISED BY THE ") + head, own);
        };
    }

    static Capacity of(Imprint imprint) {
        return Objects.requireNonNullElse(imprint.capacity(), HEAD);
    }
}
