package vn.tiendo.measurement.table.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NotationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VI | 1.234,5 | 1234.5
            VI | 1.234.567 | 1234567
            VI | 1.234 | 1234
            VI | -0,5 | -0.5
            VI | 1 234 567,8 | 1234567.8
            EN | 1,234.5 | 1234.5
            EN | 1.234 | 1.234
            EN | 1,234 | 1234
            UNDECLARED | 55 | 55
            UNDECLARED | 1.234,5 | 1234.5
            UNDECLARED | 1,234.5 | 1234.5
            UNDECLARED | 1,5 | 1.5
            UNDECLARED | 97.25 | 97.25
            UNDECLARED | 0.125 | 0.125
            UNDECLARED | 0,125 | 0.125
            UNDECLARED | 1.234.567 | 1234567
            UNDECLARED | 1234.567 | 1234.567""")
    void aNumberIsReadAsItIsWritten(Notation notation, String text, BigDecimal number) {
        assertThat(notation.number(text)).isEqualTo(new Notation.Known<>(number));
    }

    @ParameterizedTest
    @CsvSource({"1.234, 1234, 1.234", "'12,500', 12.500, 12500"})
    void whatCouldMeanEitherIsNotGuessed(String text, BigDecimal vietnamese, BigDecimal english) {
        assertThat(Notation.UNDECLARED.number(text)).isEqualTo(new Notation.Ambiguous<>(vietnamese, english));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.23.456", "1,2,3", "97%", "1e5", "--1", "12 5", "1.2345,6,7", "٣"})
    void nothingElseIsANumber(String text) {
        for (Notation notation : Notation.values()) {
            assertThat(notation.number(text)).isEqualTo(new Notation.Unknown<>());
        }
    }

    @Test
    void aDayIsReadWhereItIsCertain() {
        assertThat(Notation.EN.day("2024-02-29")).isEqualTo(new Notation.Known<>(LocalDate.of(2024, 2, 29)));
        assertThat(Notation.VI.day("3/4/2024")).isEqualTo(new Notation.Known<>(LocalDate.of(2024, 4, 3)));
        assertThat(Notation.UNDECLARED.day("31/12/2024")).isEqualTo(new Notation.Known<>(LocalDate.of(2024, 12, 31)));
        assertThat(Notation.UNDECLARED.day("5/5/2024")).isEqualTo(new Notation.Known<>(LocalDate.of(2024, 5, 5)));
        assertThat(Notation.UNDECLARED.day("3/4/2024"))
                .isEqualTo(new Notation.Ambiguous<>(LocalDate.of(2024, 4, 3), LocalDate.of(2024, 3, 4)));
        assertThat(Notation.VI.day("30/2/2024")).isEqualTo(new Notation.Unknown<>());
        assertThat(Notation.VI.day("45292")).isEqualTo(new Notation.Unknown<>());
    }
}
