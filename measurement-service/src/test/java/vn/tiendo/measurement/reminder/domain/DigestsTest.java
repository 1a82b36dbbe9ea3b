package vn.tiendo.measurement.reminder.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.measurement.obligation.domain.Obligation;
import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.plan.domain.PeriodDates;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.SubmissionId;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures of June 2024, due on Monday the 17th; reminded 3 and 1 days before, on the day, and 1, 3 and 7 days after. */
class DigestsTest {

    private static final LocalDate DUE = LocalDate.parse("2024-06-17");
    private static final Timetable TIMETABLE = new Timetable(new TreeSet<>(Set.of(-3, -1, 0, 1, 3, 7)), 3, 7,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    private static final Recipient OFFICER = new Recipient("an", Set.of("dia-chinh"), Set.of(), false);
    private static final Recipient HEAD = new Recipient("bich", Set.of(), Set.of("dia-chinh"), false);
    private static final Recipient LEADER = new Recipient("son", Set.of(), Set.of(), true);

    /** After the grace of a week nobody is told of what was never told. */
    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2024-06-13, ", "2024-06-14, an", "2024-06-16, an", "2024-06-17, an", "2024-06-18, an", "2024-06-19, an",
        "2024-06-20, an bich", "2024-06-23, an bich", "2024-06-24, an bich son", "2024-07-01, an bich son", "2024-07-02, "})
    void whoIsToldOfWhatIsMissing(LocalDate today, @Nullable String who) {
        List<Digest> digests = digests(today, Map.of(), owed("dia-chinh", null));

        assertThat(digests.stream().map(Digest::subject)).containsExactly(who == null ? new String[0] : who.split(" "));
    }

    @ParameterizedTest(name = "{0} since {1}: {2}")
    @CsvSource({"2024-06-15, -3, false", "2024-06-16, -3, true", "2024-06-16, -1, false", "2024-06-17, -1, true",
        "2024-06-19, 1, false", "2024-06-20, 1, true"})
    void whatWasToldIsToldAgainOnTheNextStepOnly(LocalDate today, int last, boolean again) {
        Obligation june = owed("dia-chinh", null);
        Map<Told, Integer> told = Map.of(new Told("an", june.id(), DUE), last, new Told("bich", june.id(), DUE), 7);

        assertThat(digests(today, told, june).stream().anyMatch(each -> each.subject().equals("an"))).isEqualTo(again);
    }

    @Test
    void aDigestIsOneHoweverMuchIsMissingAndSaysAllOfIt() {
        Obligation june = owed("dia-chinh", null);
        Obligation quarter = new Obligation(new SubmissionId("p", "dia-chinh", period("2024-Q2")), "u",
                new PeriodDates(DUE.minusDays(90), DUE.minusDays(4), DUE.minusDays(1)), 2, null);
        Map<Told, Integer> told = Map.of(new Told("an", june.id(), DUE), 0);

        List<Digest> digests = digests(DUE, told, june, quarter);

        assertThat(digests).singleElement().satisfies(digest -> {
            assertThat(digest.items()).extracting(item -> item.submission().period().toString()).containsExactly("2024-Q2", "2024-M06");
            assertThat(digest.items()).extracting(digest::late).containsExactly(1L, 0L);
        });
    }

    @Test
    void whatWasHandedInIsNotMentionedEvenWhenItWasSentBack() {
        for (State state : List.of(State.SUBMITTED, State.APPROVED, State.SENT_BACK)) {
            assertThat(digests(DUE, Map.of(), owed("dia-chinh", progress(state, true, null)))).isEmpty();
        }
        assertThat(digests(DUE, Map.of(), owed("dia-chinh", progress(State.DRAFT, false, null)))).hasSize(1);
    }

    @Test
    void withMoreTimeTheRemindingBeginsAgain() {
        LocalDate until = DUE.plusDays(10);
        Obligation extended = owed("dia-chinh", progress(State.DRAFT, false, until));
        Map<Told, Integer> told = new HashMap<>(Map.of(new Told("an", extended.id(), DUE), 3));

        assertThat(digests(DUE.plusDays(3), told, extended)).isEmpty();
        assertThat(digests(until.minusDays(3), told, extended)).singleElement()
                .satisfies(digest -> assertThat(digest.items()).extracting(Missing::due).containsExactly(until));
    }

    @Test
    void othersDepartmentsAreNobodysBusiness() {
        assertThat(digests(DUE, Map.of(), owed("cong-an", null))).isEmpty();
        assertThat(digests(DUE.plusDays(7), Map.of(), owed("cong-an", null))).extracting(Digest::subject).containsExactly("son");
    }

    @Test
    void thereIsNothingOnAFreeDay() {
        assertThat(TIMETABLE.remindsOn(DUE)).isTrue();
        assertThat(TIMETABLE.remindsOn(DUE.minusDays(1))).isFalse();
    }

    private static List<Digest> digests(LocalDate today, Map<Told, Integer> told, Obligation... obligations) {
        Outline outline = new Outline("Kế hoạch 2024", "Phường", Map.of("dia-chinh", "Địa chính"), List.of());
        return new Digests(TIMETABLE, today).of("u", List.of(obligations), List.of(OFFICER, HEAD, LEADER), Map.of("p", outline), told);
    }

    private static Obligation owed(String department, @Nullable Progress progress) {
        return new Obligation(new SubmissionId("p", department, period("2024-M06")), "u",
                new PeriodDates(LocalDate.parse("2024-05-15"), LocalDate.parse("2024-06-14"), DUE), 5, progress);
    }

    private static Progress progress(State state, boolean handedIn, @Nullable LocalDate until) {
        return new Progress(new SubmissionId("p", "dia-chinh", period("2024-M06")), state, false, handedIn, until, 1, 2);
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
