package vn.tiendo.plan.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HolidayFileTest {

    @Test
    void theTableThatComesWithItKnowsThreeYears() {
        var days = HolidayFile.read(new ClassPathResource("holidays.csv"));

        assertThat(days.byYear()).containsOnlyKeys(2024, 2025, 2026);
        assertThat(days.isWorked(LocalDate.of(2024, 4, 18))).isFalse();
        assertThat(days.isWorked(LocalDate.of(2024, 5, 4))).as("a Saturday worked instead").isTrue();
        assertThat(days.in(2024).off()).containsEntry(LocalDate.of(2024, 2, 8), "Tết Nguyên đán");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30,off,x", "2024-02-01,free,x", "2024-02-01", "1/2/2024,off,x"})
    void aLineThatCannotBeReadIsNamed(String line) {
        var file = new ByteArrayResource(line.getBytes(StandardCharsets.UTF_8));

        assertThatIllegalArgumentException().isThrownBy(() -> HolidayFile.read(file)).withMessageContaining(line);
    }
}
