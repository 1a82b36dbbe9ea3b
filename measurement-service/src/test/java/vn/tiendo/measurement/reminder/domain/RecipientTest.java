package vn.tiendo.measurement.reminder.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.measurement.officer.domain.Language;
import vn.tiendo.measurement.officer.domain.Officer;
import vn.tiendo.measurement.officer.domain.Officers;

import static org.assertj.core.api.Assertions.assertThat;

class RecipientTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-06-17");

    @Test
    void whoHeadsADepartmentDoesNotReportForItUnlessAloneThere() {
        Officers officers = new Officers("u", 1, Map.of("dia-chinh", List.of(officer("an", false, null), officer("bich", true, null)),
                "cong-an", List.of(officer("chi", true, null), officer("dung", false, TODAY.minusDays(1)))), List.of());

        assertThat(Recipient.of(officers, _ -> Set.of(), TODAY)).containsExactlyInAnyOrder(
                new Recipient("an", Set.of("dia-chinh"), Set.of(), false),
                new Recipient("bich", Set.of(), Set.of("dia-chinh"), false),
                new Recipient("chi", Set.of("cong-an"), Set.of(), false));
    }

    @Test
    void aPersonIsOneInWhateverPlacesTheyStand() {
        Officers officers = new Officers("u", 1, Map.of("dia-chinh", List.of(officer("an", false, null)),
                "cong-an", List.of(officer("an", true, null), officer("bich", false, null))), List.of(officer("an", false, null)));

        assertThat(Recipient.of(officers, subject -> subject.equals("an") ? Set.of("mttq") : Set.of(), TODAY)).contains(
                new Recipient("an", Set.of("dia-chinh", "mttq"), Set.of("cong-an"), true));
    }

    private static Officer officer(String subject, boolean head, @Nullable LocalDate to) {
        return new Officer(subject, LocalDate.parse("2024-01-01"), to, head, null, Language.VI);
    }
}
