package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.reporting.table.domain.Table.Language;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private final Words words = Words.in(Language.VI);

    /** As in the sentences of verdicts (SentencesTest) and in the browser (ScriptIT). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"31.25 | 31,2", "31.15 | 31,2", "31.35 | 31,4", "61.25 | 61,2", "31.2500001 | 31,3"})
    void aHalfIsRoundedToTheEvenDigit(BigDecimal percent, String written) {
        assertThat(words.percent(percent)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"100.02 | 100,02", "99.98 | 99,98", "100 | 100", "99.9 | 99,9"})
    void whatIsNotTheWholeIsNotSaidToBeIt(BigDecimal percent, String written) {
        assertThat(words.percent(percent)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0.125 | 0,12", "0.135 | 0,14", "1234567.875 | 1.234.567,88", "0.50 | 0,5"})
    void numbersHaveTwoDecimalsAtMost(BigDecimal number, String written) {
        assertThat(words.number(number)).isEqualTo(written);
    }

    /** As on the public page and in the browser (ScriptIT). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0.004 | 0,004", "-0.00000012 | -0,0000001", "0.0051 | 0,01", "0 | 0", "0.00 | 0"})
    void whatIsNotZeroDoesNotReadAsZero(BigDecimal number, String written) {
        assertThat(words.number(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-04, 04/02/2024", "2024-06-14, 14/6/2024", "2024-12-05, 05/12/2024"})
    void daysAndMonthsHaveTheZerosOfTheDecree(LocalDate date, String written) {
        assertThat(words.date(date)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"VI, tiêu chí, 2 tiêu chí", "EN, tiêu chí, 2 criteria", "EN, vụ, 2 vụ"})
    void onlyTheUnitThatNoPlanNamesIsTranslated(Language language, String unit, String written) {
        assertThat(Words.in(language).quantity(BigDecimal.TWO, unit)).isEqualTo(written.replace(' ', '\u00a0').replace("tiêu\u00a0chí", "tiêu chí"));
    }
}
