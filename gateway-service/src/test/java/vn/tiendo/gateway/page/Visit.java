package vn.tiendo.gateway.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;

/** How somebody looks at the page. Without a worker between them, whose requests a test cannot answer. */
record Visit(Person person, ColorScheme theme, int width) {

    static Visit of(Person person) {
        return new Visit(person, ColorScheme.LIGHT, 1440);
    }

    Visit dark() {
        return new Visit(person, ColorScheme.DARK, width);
    }

    Visit onAPhone() {
        return new Visit(person, theme, 390);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(theme)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    }
}
