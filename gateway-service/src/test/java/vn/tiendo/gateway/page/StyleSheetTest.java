package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StyleSheetTest {

    private final String css = new StyleSheet().css();

    @Test
    void whatIsForPhonesAndForPaperComesLastAndCountsOnlyThere() {
        assertThat(css).containsSubsequence(PageAssets.text("/app/style/tokens.css"), PageAssets.text("/app/style/wall.css"),
                "@media (max-width: 720px) {\n" + PageAssets.text("/app/style/phone.css") + "}",
                "@media print {\n" + PageAssets.text("/app/style/print.css") + "}");
    }

    @Test
    void noBraceIsLeftOpenThatWouldTakeInWhatFollows() {
        assertThat(css.chars().filter(letter -> letter == '{').count()).isEqualTo(css.chars().filter(letter -> letter == '}').count());
    }
}
