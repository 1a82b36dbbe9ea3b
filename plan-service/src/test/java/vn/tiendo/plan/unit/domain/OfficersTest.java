package vn.tiendo.plan.unit.domain;

import java.time.LocalDate;
import java.util.List;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.unit.domain.Officers.OfDepartment;
import vn.tiendo.plan.unit.domain.Officers.Officer;

import static org.assertj.core.api.Assertions.assertThat;

class OfficersTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final Unit WARD = new Unit("ward", "Phường", Unit.Kind.WARD, null, List.of(
            new Department("police", "Công an", Department.Kind.OFFICE),
            new Department("land", "Địa chính", Department.Kind.OFFICE)));

    @Test
    void aDepartmentIsStaffedWhileSomebodyWorksInIt() {
        var officers = officers(new OfDepartment("police", List.of(officer(MARCH, MARCH.plusDays(9)))),
                new OfDepartment("land", List.of()));

        assertThat(officers.staffed(MARCH.minusDays(1))).isEmpty();
        assertThat(officers.staffed(MARCH.plusDays(9))).containsExactly("police");
        assertThat(officers.staffed(MARCH.plusDays(10))).isEmpty();
        assertThat(Officers.none("ward").staffed(MARCH)).isEmpty();
    }

    @Test
    void everyDepartmentIsOneOfTheUnitAndStandsThereOnce() {
        var officers = officers(new OfDepartment("police", List.of(officer(MARCH, MARCH.minusDays(1)))),
                new OfDepartment("police", List.of()), new OfDepartment("tax", List.of()));

        assertThat(officers.flaws(WARD)).extracting(Flaw::pointer, Flaw::code).containsExactly(
                Tuple.tuple("/departments/0/officers/0/to", FlawCode.OUT_OF_RANGE),
                Tuple.tuple("/departments/1/id", FlawCode.DUPLICATE_DEPARTMENT),
                Tuple.tuple("/departments/2/id", FlawCode.UNKNOWN_DEPARTMENT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"an@lai-thieu.example | true", "a.b+c@x.y.example | true", "an | false",
        "an@lai-thieu | false", "an@x.example,bo@x.example | false", "An <an@x.example> | false", "an @x.example | false",
        "\"an@x.example\nBcc: bo@x.example\" | false"})
    void anAddressIsOneAddressAndNothingElse(String text, boolean right) {
        var leader = new Officer("sub-1", null, new Validity(MARCH, null), false, text, null);

        assertThat(new Officers("ward", 1, List.of(), List.of(leader)).flaws(WARD)).extracting(Flaw::pointer, Flaw::code)
                .isEqualTo(right ? List.of() : List.of(Tuple.tuple("/leaders/0/email", FlawCode.NO_EMAIL_ADDRESS)));
    }

    @Test
    void theLanguageIsOneInWhichPeopleAreReminded() {
        var officer = new Officer("sub-1", null, new Validity(MARCH, null), true, null, "fr");

        assertThat(officers(new OfDepartment("land", List.of(officer))).flaws(WARD)).extracting(Flaw::pointer, Flaw::code)
                .containsExactly(Tuple.tuple("/departments/0/officers/0/language", FlawCode.UNKNOWN_VALUE));
    }

    private static Officers officers(OfDepartment... departments) {
        return new Officers("ward", 1, List.of(departments), List.of());
    }

    private static Officer officer(LocalDate from, @Nullable LocalDate to) {
        return new Officer("sub-1", null, new Validity(from, to), false, null, null);
    }
}
