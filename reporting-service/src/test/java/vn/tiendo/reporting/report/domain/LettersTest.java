package vn.tiendo.reporting.report.domain;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LettersTest {

    @Test
    void aLetterAndItsMarksBecomeOneCharacter() {
        assertThat(Letters.clean("Tie\u0302\u0301n \u0110o\u0323\u0302")).isEqualTo("Tiến Độ");
    }

    @Test
    void whatNoDocumentCanHoldIsLeftOutAndTheRestStays() {
        assertThat(Letters.clean("a\u0000\u0001b \uD83D c\uFFFE 💥 <b> ]]> Ａ")).isEqualTo("ab  c 💥 <b> ]]> Ａ");
    }

    @Test
    void linesAndTabsBecomeSpaces() {
        assertThat(Letters.clean("một\r\nhai\tba")).isEqualTo("một  hai ba");
    }
}
