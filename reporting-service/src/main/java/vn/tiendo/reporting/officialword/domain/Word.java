package vn.tiendo.reporting.officialword.domain;

import java.math.BigDecimal;
import java.util.Optional;

import vn.tiendo.reporting.scoreboard.domain.Verdict;

/** How an office calls what came of a target: "vượt", "đạt", "cơ bản đạt", "chưa đạt". */
public enum Word {
    EXCEEDED, MET, NEARLY_MET, NOT_MET;

    /** Per cent of what is required from which a target that was missed is nearly met. */
    private static final BigDecimal NEARLY = BigDecimal.valueOf(95);

    /** None as long as the verdict is still open. */
    public static Optional<Word> proposed(Verdict verdict) {
        return switch (verdict.status()) {
            case EXCEEDED -> Optional.of(EXCEEDED);
            case MET -> Optional.of(MET);
            case MISSED -> Optional.of(isNear(verdict) ? NEARLY_MET : NOT_MET);
            case ON_TRACK, AT_RISK, OFF_TRACK, NO_DATA, NOT_DUE, NOT_ASSESSABLE, NOT_APPLICABLE -> Optional.empty();
        };
    }

    /** By how far the requirement is fulfilled: the share of a ceiling grows as it is exceeded. What has no share is not near. */
    private static boolean isNear(Verdict verdict) {
        BigDecimal attainment = verdict.attainment();
        return verdict.share() != null && attainment != null && attainment.compareTo(NEARLY) >= 0;
    }

    public boolean attained() {
        return this == EXCEEDED || this == MET;
    }
}
