package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1.234.567,8; 1234567.8", "1.246,695; 1246.695", "1.000.000.000; 1000000000",
            "05; 5", "0,5; 0.5", "8.5; 8.5", "0.125; 0.125", "1.200; 1200", "12; 12", "11,246,695; 11246695"})
    void numbersAreReadAsVietnameseDocumentsPrintThem(String printed, BigDecimal value) {
        assertThat(Numerals.read(printed)).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1.2.3", "1,2,3", "1.23.456", "''"})
    void whatIsNoNumberIsNotRead(String printed) {
        assertThat(Numerals.read(printed)).isEmpty();
    }

    @Test
    void aPrintedNumberReadsAsTheNumber() {
        var random = new Random(5);
        var format = new DecimalFormat("#,##0.###", new DecimalFormatSymbols(Locale.forLanguageTag("vi-VN")));
        for (int i = 0; i < 5_000; i++) {
            var value = BigDecimal.valueOf(random.nextLong(1, 1_000_000_000_000L), random.nextInt(4));
            assertThat(Numerals.read(format.format(value))).as(format.format(value))
                    .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1.246,695 tỷ đồng; 1246695000000; đồng", "1,5 tỉ đồng; 1500000000; đồng",
            "860 tr.đ; 860000000; đồng", "75 trđ/người/năm; 75000000; đồng/người/năm",
            "12 tỷ 500 triệu đồng; 12500000000; đồng", "1,2 triệu lượt khách; 1200000; lượt khách", "98%; 98; %",
            "0,5 điểm %; 0.5; điểm %", "1.500 m³/ngày đêm; 1500; m³/ngày đêm", "05 hộ; 5; hộ",
            "9,5 bác sĩ/vạn dân; 9.5; bác sĩ/vạn dân", "300 ngàn đồng; 300000; đồng", "0,1‰; 0.1; ‰"})
    void powerWordsAndUnitsBelongToTheNumber(String printed, BigDecimal value, String unit) {
        var source = new Folded(printed);
        var amount = Objects.requireNonNull(Amount.at(Tokens.of(source, 0, source.text.length()), 0));

        assertThat(amount.value()).isEqualByComparingTo(value);
        assertThat(amount.unit()).isEqualTo(unit);
    }
}
