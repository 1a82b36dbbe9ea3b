package vn.tiendo.local.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ViewportSize;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where one person works: a browser, in their language. */
final class Desk {

    /** Target folder of the pictures; -Dday.pictures=docs/day (from the root of the repository) keeps them. */
    private static final Path PICTURES = Path.of(System.getProperty("day.pictures", "target/day"));
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final ViewportSize PHONE = new ViewportSize(320, 640);
    private static final ViewportSize WALL = new ViewportSize(3840, 2160);
    private static final double PATIENCE = 30_000; // milliseconds; a build machine may be busy

    private final Page page;
    private final String gateway;
    private final String language;

    Desk(Page page, String gateway, String language) {
        this.page = page;
        this.gateway = gateway;
        this.language = language;
        page.setDefaultTimeout(PATIENCE);
        page.setViewportSize(WIDTH, HEIGHT);
    }

    Page page() {
        return page;
    }

    /** @param address with or without a query */
    Desk at(String address) {
        page.navigate(gateway + address + (language.equals("vi") ? "" : (address.contains("?") ? "&" : "?") + "lang=" + language));
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Desk does(String name) {
        page.locator("[data-does=" + name + "]").first().click();
        return this;
    }

    Desk fills(String field, String text) {
        page.locator("dialog #" + field).fill(text);
        return this;
    }

    Desk chooses(String field, String value) {
        page.locator("dialog #" + field).selectOption(value);
        return this;
    }

    /** Sends the dialog's form; it closes when it was taken. */
    Desk sends() {
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        return this;
    }

    /** What is on the screen is for a person to look at, and says everything in their language. */
    Desk looks(String at) {
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator(".skeleton")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        page.evaluate("document.fonts.ready");
        assertEquals(true, page.evaluate("getComputedStyle(document.body).fontFamily.includes('Be Vietnam Pro')"), "it wears its style");
        try {
            new Picture(page.screenshot()).write(PICTURES.resolve(language + "-" + at + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The same on a telephone and on the wall of an operations room; nothing is cut off at either. */
    Desk looksSmallAndLarge(String at) {
        looksIn(PHONE, at + "-phone").looksIn(WALL, at + "-4k");
        page.setViewportSize(WIDTH, HEIGHT);
        return this;
    }

    private Desk looksIn(ViewportSize size, String at) {
        page.setViewportSize(size.width, size.height);
        assertEquals(size.width, page.evaluate("Math.max(innerWidth, document.documentElement.scrollWidth)"), "it fits " + at);
        return looks(at);
    }

    Desk sees(String selector, String text) {
        assertThat(page.locator(selector).first()).containsText(text,
                new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        return this;
    }

    Desk sees(String selector) {
        page.locator(selector).first().waitFor();
        return this;
    }
}
