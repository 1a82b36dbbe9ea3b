package vn.tiendo.measurement.evidence.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Quality;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.Samples;
import vn.tiendo.measurement.submission.domain.Sender;
import vn.tiendo.measurement.submission.domain.Submission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.changed;
import static vn.tiendo.measurement.submission.domain.Samples.draft;
import static vn.tiendo.measurement.submission.domain.Samples.file;
import static vn.tiendo.measurement.submission.domain.Samples.filing;
import static vn.tiendo.measurement.submission.domain.Samples.none;
import static vn.tiendo.measurement.submission.domain.Samples.number;

class LifetimeTest {

    private static final String FILE = "0123456789abcdef01234567";
    private static final Instant AT = Instant.parse("2024-06-10T03:00:00Z");
    private static final Lifetime LIFETIME = new Lifetime(Duration.ofDays(7), Duration.ofHours(1));
    private static final Evidence EVIDENCE = evidence();
    private static final Submission DRAFT = changed(file(none(), draft(shown())));
    private static final Submission HANDED_IN = changed(file(none(), filing(shown())));

    @Test
    void bytesWithoutEvidenceGo() {
        assertThat(fate(null, null, AT)).isEqualTo(new Lifetime.Gone());
        assertThat(LIFETIME.of("another", EVIDENCE, HANDED_IN, AT)).isEqualTo(new Lifetime.Gone());
    }

    @Test
    void whatWasHandedInStaysForGood() {
        assertThat(fate(EVIDENCE, HANDED_IN, AT.plus(Duration.ofDays(4000)))).isEqualTo(new Lifetime.Kept());
        assertThat(fate(EVIDENCE, corrected(), AT.plus(Duration.ofDays(4000)))).isEqualTo(new Lifetime.Kept());
    }

    @Test
    void whatADraftRefersToStaysMeanwhile() {
        Instant late = AT.plus(Duration.ofDays(30));

        assertThat(fate(EVIDENCE, DRAFT, late)).isEqualTo(new Lifetime.Wait(EVIDENCE, late.plus(Duration.ofDays(7))));
    }

    @Test
    void whatNoFigureRefersToExpires() {
        Instant end = AT.plus(Duration.ofDays(7));

        assertThat(fate(EVIDENCE, none(), end.minusMillis(1))).isEqualTo(new Lifetime.Wait(EVIDENCE, end));
        assertThat(fate(EVIDENCE, null, end)).isEqualTo(new Lifetime.Expired(EVIDENCE));
    }

    @Test
    void whatWasRemovedGoesAfterTheGrace() {
        Evidence removed = EVIDENCE.removed(AT);
        Instant end = AT.plus(Duration.ofHours(1));

        assertThat(fate(removed, null, end.minusMillis(1))).isEqualTo(new Lifetime.Wait(removed, end));
        assertThat(fate(removed, null, end)).isEqualTo(new Lifetime.Gone());
    }

    @Test
    void whatAFigureCameToReferToWhileItWasBeingRemovedIsBack() {
        Evidence removed = EVIDENCE.removed(AT);

        assertThat(fate(removed, DRAFT, AT.plus(Duration.ofDays(1)))).isEqualTo(new Lifetime.Back(removed));
        assertThat(fate(removed, HANDED_IN, AT.plus(Duration.ofDays(1)))).isEqualTo(new Lifetime.Back(removed));
        assertThat(removed.backAgain().isThere()).isTrue();
        assertThat(removed.backAgain().version()).isEqualTo(3);
    }

    @Test
    void theSameBytesForTheSameFigureHaveTheSameId() {
        FigureKey part = new FigureKey("N", "kp-cho");

        assertThat(Evidence.id(Samples.ID, part, "a")).isEqualTo(Evidence.id(Samples.ID, new FigureKey("N", "kp-cho"), "a"));
        assertThat(List.of(Evidence.id(Samples.ID, part, "b"), Evidence.id(Samples.ID, new FigureKey("N", null), "a"),
                Evidence.id(Samples.ID, new FigureKey("N2", "kp-cho"), "a")))
                .doesNotContain(Evidence.id(Samples.ID, part, "a")).doesNotHaveDuplicates();
    }

    private static Lifetime.Fate fate(@Nullable Evidence evidence, @Nullable Submission submission, Instant now) {
        return LIFETIME.of(FILE, evidence, submission, now);
    }

    /** The figure no longer refers to it, the revision before does. */
    private static Submission corrected() {
        Submission back = changed(HANDED_IN.sendBack("Sai", Samples.REVIEWER, AT));
        return changed(file(back, filing(new ReportedFigure("/figures/0", new FigureKey("N", null), number("1"),
                Quality.ACTUAL, null, "Nhầm tệp", null, List.of()))));
    }

    private static ReportedFigure shown() {
        return new ReportedFigure("/figures/0", new FigureKey("N", null), number("1"), Quality.ACTUAL, null, null,
                null, List.of(EVIDENCE.id()));
    }

    private static Evidence evidence() {
        FigureKey figure = new FigureKey("N", null);
        return new Evidence(Evidence.id(Samples.ID, figure, "0".repeat(64)), Samples.ID, "lai-thieu", figure, 1,
                new FileName("a.pdf"), new Content(FILE, Kind.PDF, 5, "0".repeat(64)), new Sender("an", "An", null), AT,
                null);
    }
}
