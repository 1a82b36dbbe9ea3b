package vn.tiendo.gateway.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import com.deque.html.axecore.playwright.AxeBuilder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Each screen leads to its own part of the help. */
@PageTest
class HelpIT {

    /** A screen that stands under another one is told of there; who has just logged in needs no help. */
    private static final Pattern SCREEN = Pattern.compile("\\{ name: '(\\w+)'(?![^{}]*under:)(?!, path: '/signed-in')");

    private final Chromium chromium;

    HelpIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyScreenHasItsPart(String language) throws IOException {
        var page = chromium.open("/help?lang=" + language);

        assertThat(page.locator("html")).hasAttribute("lang", language);
        for (String screen : screens()) {
            assertThat(page.locator("h2 #" + screen)).hasCount(1);
            assertThat(page.locator("nav a[href='#" + screen + "']")).hasCount(1);
        }
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    @Test
    void aScreenLeadsToItsPart() {
        var page = chromium.open("/my-work/" + FakeFigures.JUNE, Person.OFFICER);

        assertThat(page.locator(".top .help")).hasAttribute("href", "/help?lang=vi#work");
    }

    private static List<String> screens() throws IOException {
        String source = new ClassPathResource("static/app/screens.js").getContentAsString(StandardCharsets.UTF_8);
        List<String> names = SCREEN.matcher(source).results().map(found -> found.group(1)).toList();
        assertThat(names).contains("plans", "work", "wall").doesNotContain("entry");
        return names;
    }
}
