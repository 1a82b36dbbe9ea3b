package vn.tiendo.measurement.table.domain;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OccurrenceTextTest {

    private static final List<OccurrenceText> TWO = List.of(new OccurrenceText("03/06/2024", "chợ; hẻm 5"),
            new OccurrenceText("2024-06-11", ""));

    @Test
    void eachBeginsWithItsDayAndItsNoteMayHoldAnyThing() {
        assertThat(OccurrenceText.in("03/06/2024: chợ; hẻm 5; 2024-06-11")).isEqualTo(TWO);
        assertThat(OccurrenceText.in(" 03/06/2024 chợ; hẻm 5\r\n2024-06-11;\n")).isEqualTo(TWO);
        assertThat(OccurrenceText.in("hôm qua")).containsExactly(new OccurrenceText("hôm", "qua"));
        assertThat(OccurrenceText.in(" ")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadTheSame() {
        assertThat(OccurrenceText.in(OccurrenceText.cell(TWO))).isEqualTo(TWO);
    }
}
