package vn.tiendo.platform.problem;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/vn/tiendo/platform/problem");

    private final ProblemTexts texts = new ProblemTexts(List.of("messages", "no/such/bundle"));

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void bothLanguagesHaveTheSameCodesInDifferentWords() throws IOException {
        Properties vietnamese = read("problems.properties");
        Properties english = read("problems_en.properties");

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet()).isNotEmpty();
        assertThat(vietnamese.keySet()).noneMatch(key -> Objects.equals(vietnamese.get(key), english.get(key)));
    }

    @Test
    void whatWasGivenAndExpectedStandsInTheText() {
        Violation violation = new Violation("/a", "unknown-value", "BLUE", List.of("RED", "GREEN"));

        assertThat(texts.message(violation, Locale.ENGLISH)).isEqualTo("“BLUE” is not one of: RED, GREEN.");
        assertThat(texts.message(violation, ProblemTexts.VIETNAMESE))
                .isEqualTo("Giá trị “BLUE” không có trong danh sách: RED, GREEN.");
    }

    @Test
    void longNumbersAreGroupedByThousands() {
        Violation violation = new Violation("/a", "out-of-range", new BigDecimal("12500000000.5"), List.of(100000, "-1234.5 … 1234"));

        assertThat(texts.message(violation, Locale.ENGLISH))
                .isEqualTo("“12,500,000,000.5” is outside of the limits: 100,000, -1,234.5 … 1234.");
        assertThat(texts.message(violation, ProblemTexts.VIETNAMESE)).contains("“12.500.000.000,5”").endsWith(": 100.000, -1.234,5 … 1234.");
    }

    @Test
    void whatIsNoNumberIsNotGrouped() {
        Violation violation = new Violation("/a", "numbers", "KT-12345, a12345, 12345a", "2024-12345");

        assertThat(texts.message(violation, Locale.ENGLISH)).isEqualTo("KT-12345, a12345, 12345a, 2024-12345");
    }

    @Test
    void aNumberHasTheDecimalMarkOfTheLanguage() {
        Violation violation = new Violation("/a", "unknown-value", new BigDecimal("-12.5"), List.of(new BigDecimal("0.5"), "1.5"));

        assertThat(texts.message(violation, Locale.ENGLISH)).contains("“-12.5”").contains("0.5, 1.5");
        assertThat(texts.message(violation, ProblemTexts.VIETNAMESE)).contains("“-12,5”").contains("0,5, 1.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2024-06-30                | 30/06/2024                      | 30 June 2024",
            "2024-06-01 … 2024-06-30   | 01/06/2024 … 30/06/2024         | 1 June 2024 … 30 June 2024",
            "≥ 2024-02-29              | ≥ 29/02/2024                    | ≥ 29 February 2024",
            "2024-M06                  | tháng 6/2024                    | June 2024",
            "2024-M12, 2024-Q3         | tháng 12/2024, quý III/2024     | December 2024, quarter 3 of 2024",
            "2024-S1                   | 6 tháng đầu năm 2024            | first half of 2024",
            "2024-S2                   | 6 tháng cuối năm 2024           | second half of 2024",
            "2024-A1                   | năm 2024                        | year 2024",
            "2024-M13 2024-Q5 2024-A2  | 2024-M13 2024-Q5 2024-A2        | 2024-M13 2024-Q5 2024-A2",
            "2024-02-30                | 2024-02-30                      | 2024-02-30",
            "2024-06-30T08:30:00Z      | 2024-06-30T08:30:00Z            | 2024-06-30T08:30:00Z",
            "lai-thieu-2024-06-30      | lai-thieu-2024-06-30            | lai-thieu-2024-06-30",
            "2024                      | 2024                            | 2024"})
    void daysAndStretchesOfTimeAreWrittenAsPeopleWriteThem(String given, String vietnamese, String english) {
        Violation violation = new Violation("/a", "out-of-range", given, given);

        assertThat(texts.message(violation, ProblemTexts.VIETNAMESE)).contains("“" + vietnamese + "”").endsWith(": " + vietnamese + ".");
        assertThat(texts.message(violation, Locale.ENGLISH)).contains("“" + english + "”").endsWith(": " + english + ".");
    }

    @Test
    void soDoNumbersInATextWhereItsMessageSaysThatTheyAreSome() {
        Violation violation = new Violation("/a", "numbers", "-13.7 … 124", "KT-3.4 = KT-3.5 + 1.a = 0.25");

        assertThat(texts.message(violation, Locale.ENGLISH)).isEqualTo("-13.7 … 124, KT-3.4 = KT-3.5 + 1.a = 0.25");
        assertThat(texts.message(violation, ProblemTexts.VIETNAMESE)).isEqualTo("-13,7 … 124, KT-3.4 = KT-3.5 + 1.a = 0,25");
    }
}
