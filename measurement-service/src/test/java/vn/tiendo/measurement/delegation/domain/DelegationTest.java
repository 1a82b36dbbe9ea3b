package vn.tiendo.measurement.delegation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.measurement.unit.domain.Unit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class DelegationTest {

    private static final Caller REVIEWER = new Caller("binh", "Trần Thị Bình", "lai-thieu", null, Set.of("reviewer"));
    private static final Unit UNIT = new Unit("lai-thieu", 1, List.of("dia-chinh", "cong-an"));
    private static final Instant AT = Instant.parse("2026-06-14T08:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-14");

    @Test
    void whatIsAskedForIsGranted() {
        Delegation granted = granted("2026-06-14", "2026-06-30");

        assertThat(granted).isEqualTo(new Delegation("1", "lai-thieu", "an", "Nguyễn Văn An", "cong-an",
                LocalDate.parse("2026-06-14"), LocalDate.parse("2026-06-30"), "Nghỉ phép",
                new Person("binh", "Trần Thị Bình"), AT, null, 1));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2026-06-14, 2026-06-14, -",
            "2026-01-01, 2026-06-14, -",
            "2026-06-14, 2027-06-13, -",
            "2026-06-14, 2027-06-14, /to out-of-range",
            "2026-06-01, 2026-06-13, /to out-of-range",
            "2026-07-02, 2026-07-01, /to out-of-range"})
    void itIsNotOverAlreadyNotBackwardsAndNotLongerThanAYear(String from, String to, @Nullable String broken) {
        Outcome outcome = grant(asked("an", "cong-an", from, to), List.of(), UNIT, null);

        assertThat(outcome instanceof Outcome.Refused(Refusal.Invalid invalid) ? codes(invalid).getFirst() : null)
                .isEqualTo(broken);
    }

    @Test
    void theDepartmentIsOneOfTheUnit() {
        Refusal unknown = refused(grant(asked("an", "thue", "2026-06-14", "2026-06-30"), List.of(), UNIT, null));
        Refusal early = refused(grant(asked("an", "cong-an", "2026-06-14", "2026-06-30"), List.of(), null, null));

        assertThat(codes(unknown)).containsExactly("/department unknown-department");
        assertThat(((Refusal.Invalid) unknown).violations().getFirst().expected())
                .isEqualTo(List.of("dia-chinh", "cong-an"));
        assertThat(codes(early)).containsExactly("/department unknown-unit");
    }

    @Test
    void allErrorsAreToldAtOnceAndEachPlaceOnce() {
        Grant asked = new Grant("x".repeat(201), "x".repeat(201), "", null, LocalDate.parse("2026-01-01"),
                "x".repeat(1_001));
        List<Violation> unreadable = List.of(new Violation("/from", "required", null, null),
                new Violation("/department", "required", null, null));

        assertThat(codes(refused(grant(asked, unreadable, UNIT, null)))).containsExactly("/from required",
                "/department required", "/officer out-of-range", "/officerName out-of-range", "/reason out-of-range",
                "/to out-of-range");
    }

    @Test
    void textsAreOfWholeCharacters() {
        Grant asked = new Grant("\ud800", null, "cong-an", TODAY, TODAY, "\ud83d\ude00 \udc00");

        assertThat(codes(refused(grant(asked, List.of(), UNIT, null)))).containsExactly("/officer malformed-text",
                "/reason malformed-text");
    }

    @Test
    void twoOfOneOfficerAndDepartmentDoNotOverlap() {
        Delegation other = granted("2026-06-14", "2026-06-30");

        assertThat(refused(grant(asked("an", "cong-an", "2026-06-30", "2026-07-30"), List.of(), UNIT, other)))
                .isEqualTo(new Refusal.Overlaps(other));
    }

    @Test
    void whatRunsOrIsToComeIsRevoked() {
        for (String from : List.of("2026-06-01", "2026-06-20")) {
            Delegation revoked = changed(granted(from, "2026-06-30").revoke("Về rồi", List.of(), REVIEWER, AT, TODAY));

            assertThat(revoked.revoked())
                    .isEqualTo(new Revocation(new Person("binh", "Trần Thị Bình"), AT, "Về rồi"));
            assertThat(revoked.state(TODAY)).isEqualTo(State.REVOKED);
            assertThat(revoked.version()).isEqualTo(2);
        }
    }

    @Test
    void whatIsOverIsNotRevoked() {
        Delegation granted = granted("2026-06-14", "2026-06-30");
        Delegation revoked = changed(granted.revoke("Về rồi", List.of(), REVIEWER, AT, TODAY));
        Set<State> expected = Set.of(State.COMING, State.RUNNING);

        assertThat(refused(granted.revoke("?", List.of(), REVIEWER, AT, LocalDate.parse("2026-07-01"))))
                .isEqualTo(new Refusal.WrongState(State.ENDED, expected));
        assertThat(refused(revoked.revoke("?", List.of(), REVIEWER, AT, TODAY)))
                .isEqualTo(new Refusal.WrongState(State.REVOKED, expected));
    }

    @Test
    void aRevocationHasAReasonOfBoundedLength() {
        Delegation granted = granted("2026-06-14", "2026-06-30");
        List<Violation> missing = List.of(new Violation("/reason", "required", null, null));

        assertThat(codes(refused(granted.revoke("", missing, REVIEWER, AT, TODAY)))).containsExactly("/reason required");
        assertThat(codes(refused(granted.revoke("x".repeat(1_001), List.of(), REVIEWER, AT, TODAY))))
                .containsExactly("/reason out-of-range");
    }

    @ParameterizedTest
    @CsvSource({"2026-06-13, COMING", "2026-06-14, RUNNING", "2026-06-30, RUNNING", "2026-07-01, ENDED"})
    void bothDaysAreIncluded(LocalDate day, State state) {
        assertThat(granted("2026-06-14", "2026-06-30").state(day)).isEqualTo(state);
    }

    private static Delegation granted(String from, String to) {
        return changed(grant(asked("an", "cong-an", from, to), List.of(), UNIT, null));
    }

    private static Grant asked(String officer, String department, String from, String to) {
        return new Grant(officer, "Nguyễn Văn An", department, LocalDate.parse(from), LocalDate.parse(to), "Nghỉ phép");
    }

    private static Outcome grant(Grant asked, List<Violation> found, @Nullable Unit unit, @Nullable Delegation other) {
        return Delegation.grant("1", asked, found, unit, other, REVIEWER, AT, TODAY);
    }

    private static Delegation changed(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed(Delegation delegation) -> delegation;
            case Outcome.Refused(Refusal refusal) -> throw new AssertionError("Refused: " + refusal);
        };
    }

    private static Refusal refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed changed -> throw new AssertionError("Not refused: " + changed);
            case Outcome.Refused(Refusal refusal) -> refusal;
        };
    }

    private static List<String> codes(Refusal refusal) {
        return ((Refusal.Invalid) refusal).violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code()).toList();
    }
}
