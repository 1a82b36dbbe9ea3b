package vn.tiendo.gateway.page;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * How quick the wall is with 170 wards × 60 indicators; asserts nothing. Run by
 * {@code mvn verify -pl gateway-service -Dtest=None -Dit.test=WallSpeed}, with nothing else on the machine.
 */
@PageTest
class WallSpeed {

    private static final int WARDS = 170;
    private static final int INDICATORS = 60;
    private static final int CHANGES_PER_SECOND = 50;
    private static final Duration WHILE = Duration.ofSeconds(20);

    /** From the data to the frame after the one in which all cells are in the document; milliseconds, the middle of five. */
    private static final String DRAW = """
            async () => {
                const [{Grid}, {formats}] = await Promise.all([import('/app/wall/grid.js'), import('/app/format.js')]);
                const {wall, place, words, groups} = document.querySelector('td-wall');
                const host = document.querySelector('.wall');
                const times = [];
                for (let round = 0; round < 5; round++) {
                    host.replaceChildren();
                    await new Promise((done) => requestAnimationFrame(done));
                    const begin = performance.now();
                    const grid = new Grid(host);
                    grid.show(wall, place, words, formats('vi'), undefined);
                    grid.arrange(groups);
                    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                    times.push(performance.now() - begin);
                }
                return Math.round(times.sort((one, other) => one - other)[2]);
            }""";
    private static final String COUNT_FRAMES = """
            window.frames = []; const frame = (now) => { window.frames.push(now); requestAnimationFrame(frame); }; requestAnimationFrame(frame);""";
    /** Frames in each whole second, the worst first. */
    private static final String SECONDS = """
            Object.values(Object.groupBy(window.frames, (at) => Math.floor(at / 1000))).slice(1, -1).map((of) => of.length)
                .sort((one, other) => one - other).join(' ')""";

    private final Chromium chromium;

    WallSpeed(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void printsIt() throws InterruptedException {
        City.REPORTING.comparisons().size(WARDS, INDICATORS);
        var page = chromium.open("/wall", Person.ANALYST);
        assertThat(page.locator(".wall .cell")).hasCount(WARDS * INDICATORS);
        print("draw_ms", page.evaluate(DRAW));
        page.reload();
        assertThat(page.locator(".wall .cell")).hasCount(WARDS * INDICATORS);
        print("heap_mb_before", heap(page));
        page.evaluate(COUNT_FRAMES);

        change();

        print("frames_per_s", page.evaluate(SECONDS));
        page.evaluate("window.frames.length = 0");
        print("heap_mb_after", heap(page));
    }

    private static void change() throws InterruptedException {
        for (long change = 0; change < WHILE.toSeconds() * CHANGES_PER_SECOND; change++) {
            City.REPORTING.changeCell((int) (change * 7 % WARDS), (int) (change * 11 % INDICATORS), List.of("MET", "MISSED", "AT_RISK").get((int) (change % 3)));
            Thread.sleep(1000 / CHANGES_PER_SECOND); // the rate is what is measured
        }
    }

    private static Object heap(Page page) {
        var devTools = page.context().newCDPSession(page);
        devTools.send("HeapProfiler.collectGarbage");
        devTools.detach();
        return page.evaluate("Math.round(performance.memory.usedJSHeapSize / 1e5) / 10");
    }

    private static void print(String name, Object value) {
        System.out.println(name + "=" + value);
    }
}
