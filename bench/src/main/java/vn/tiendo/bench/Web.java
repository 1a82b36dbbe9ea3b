package vn.tiendo.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import vn.tiendo.local.check.Api;

/**
 * The web application in the system's Chromium, through the gateway: a scoreboard of 60 targets opened for the first time and again, the
 * wall of 170 wards by 60 indicators drawn and changed 50 times a second, an entry grid of 200 rows typed into.
 */
final class Web {

    private static final int YEAR = City.FIRST_YEAR;
    private static final String WARD = City.wards().getFirst();
    private static final String GRID = City.wideWards().getFirst();
    private static final int GRID_ROWS = 200;
    private static final int GRID_YEAR = YEAR + City.YEARS;
    private static final int CELLS = City.SHARING * City.TARGETS;
    private static final long PAUSE = 100_000_000;
    /** In which a screen has asked for all that it shows. */
    private static final int QUIET_MS = 1_000;
    private static final Duration UNTIL_ALL = Duration.ofMinutes(3);
    private static final String CELL = ".wall .cell";

    /** From the data to the frame after the one in which all cells are in the document; milliseconds. */
    private static final String DRAW = """
            async () => {
                const [{Grid}, {formats}] = await Promise.all([import('/app/wall/grid.js'), import('/app/format.js')]);
                const {wall, place, words, groups} = document.querySelector('td-wall');
                const host = document.querySelector('.wall');
                host.replaceChildren();
                await new Promise((done) => requestAnimationFrame(done));
                const begin = performance.now();
                const grid = new Grid(host);
                grid.show(wall, place, words, formats('vi'), undefined);
                grid.arrange(groups);
                await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                return performance.now() - begin;
            }""";
    /** Cells change as the stream would tell it; frames in each whole second, the least of them comes back. */
    private static final String CHANGE = """
            async (seconds) => {
                const page = document.querySelector('td-wall');
                const {rows, columns} = page.wall;
                const frames = [];
                let counting = true;
                const frame = (now) => { frames.push(now); if (counting) requestAnimationFrame(frame); };
                requestAnimationFrame(frame);
                const statuses = ['MET', 'MISSED', 'AT_RISK'];
                let sequence = 1e9;
                const changing = setInterval(() => {
                    sequence += 1;
                    page.heard({basis: 'APPROVED', unit: rows[sequence * 7 % rows.length].unit, plan: rows[sequence * 7 % rows.length].plan,
                        indicator: columns[sequence * 11 % columns.length].code, sequence,
                        after: {status: statuses[sequence % 3], attained: sequence % 100, share: String(sequence % 100)}});
                }, 20);
                await new Promise((done) => setTimeout(done, 1000 * seconds));
                clearInterval(changing);
                counting = false;
                const whole = Object.values(Object.groupBy(frames, (at) => Math.floor(at / 1000))).slice(1, -1);
                return Math.min(...whole.map((of) => of.length));
            }""";
    /** From a key to the frame after its paint; milliseconds, the slowest of fifty. */
    private static final String TYPE = """
            async () => {
                const cells = [...document.querySelectorAll('.entry input[data-name=value]')].slice(0, 50);
                const times = [];
                for (const cell of cells) {
                    cell.focus();
                    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                    const begin = performance.now();
                    cell.value = '123';
                    cell.dispatchEvent(new InputEvent('input', {bubbles: true}));
                    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
                    times.push(performance.now() - begin);
                }
                return Math.max(...times);
            }""";
    private static final String JAVASCRIPT = """
            performance.getEntriesByType('resource').filter(({name}) => new URL(name).pathname.endsWith('.js'))
                .reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0) / 1000""";

    private final Path root;
    private final int minutes;

    /** @param minutes for how long the wall changes while its memory is looked at */
    Web(Path root, int minutes) {
        this.root = root;
        this.minutes = minutes;
    }

    void run() throws Exception {
        Figures figures = new Figures();
        try (Ground ground = Ground.with(root, List.of(WARD), List.of(GRID)); Chromium chromium = Chromium.started()) {
            Browser browser = chromium.browser();
            enter(ground);
            for (int i = 0; i < Figures.ROUNDS; i++) {
                scoreboard(ground, browser, figures);
                wall(ground, browser, figures);
                grid(ground, browser, figures);
            }
            memory(ground, browser, figures);
        }
        figures.print();
    }

    private static void enter(Ground ground) throws Exception {
        ground.enterSharing(YEAR);
        Api api = ground.api();
        api.post("/api/v1/plans", ground.token(GRID + "-planner"), City.plan(GRID, GRID_YEAR, GRID_ROWS, true));
        api.post("/api/v1/plans/" + GRID + "-" + GRID_YEAR + ":put-in-force", ground.token(GRID + "-leader"), Api.JSON.createObjectNode());
        while (!api.isThere("/api/v1/scoreboards/" + City.sharing().getLast() + "-" + YEAR)
                || !api.isThere("/api/v1/scoreboards/" + GRID + "-" + GRID_YEAR)) LockSupport.parkNanos(PAUSE);
    }

    private static void scoreboard(Ground ground, Browser browser, Figures figures) {
        String address = ground.gateway() + "/plans/" + WARD + "-" + YEAR;
        try (BrowserContext visitor = browser.newContext()) {
            Page first = visitor.newPage();
            figures.add("scoreboard_cold_ms", "ms", opened(first, address));
            figures.add("javascript_kb", "kB, compressed", ((Number) first.evaluate(JAVASCRIPT)).doubleValue());
            figures.add("scoreboard_new_tab_ms", "ms", opened(visitor.newPage(), address));
            first.navigate(ground.gateway() + "/");
            first.locator("main h1").waitFor();
            first.waitForTimeout(QUIET_MS);
            figures.add("scoreboard_warm_ms", "ms", opened(first, address));
        }
    }

    /** Until the first target can be read. */
    private static double opened(Page page, String address) {
        long begun = System.nanoTime();
        page.navigate(address);
        page.locator("#targets tbody tr, table tbody tr").first().waitFor();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static void wall(Ground ground, Browser browser, Figures figures) {
        try (BrowserContext visitor = browser.newContext(new Browser.NewContextOptions().setViewportSize(1920, 1080))) {
            Page page = wall(ground, visitor);
            figures.add("wall_draw_ms", "ms", ((Number) page.evaluate(DRAW)).doubleValue());
            page.reload();
            awaitCells(page);
            figures.add("wall_least_frames_per_s", "frames/s at 50 changes/s", ((Number) page.evaluate(CHANGE, 10)).doubleValue());
        }
    }

    private static Page wall(Ground ground, BrowserContext visitor) {
        Page page = visitor.newPage();
        page.navigate(ground.gateway() + "/wall?unit=bench-city&year=" + YEAR);
        awaitCells(page);
        return page;
    }

    private static void awaitCells(Page page) {
        long end = System.nanoTime() + UNTIL_ALL.toNanos();
        while (page.locator(CELL).count() < CELLS) {
            if (System.nanoTime() > end) throw new IllegalStateException("The wall has " + page.locator(CELL).count() + " cells of " + CELLS);
            page.waitForTimeout(PAUSE / 1e6);
        }
    }

    private static void grid(Ground ground, Browser browser, Figures figures) {
        try (BrowserContext officer = browser.newContext()) {
            Page page = officer.newPage();
            String address = "/my-work/" + GRID + "-" + GRID_YEAR + "/d0/" + GRID_YEAR + "-M01";
            page.navigate(ground.gateway() + "/oauth2/authorization/tiendo?to=" + address);
            page.locator("input[name=username]").fill(City.OFFICER);
            page.locator("input[name=password]").fill(City.OFFICER);
            page.locator("button[type=submit]").click();
            page.locator(".entry input[data-name=value]").nth(GRID_ROWS - 1).waitFor();
            figures.add("grid_slowest_ms", "ms from a key to its paint, 200 rows", ((Number) page.evaluate(TYPE)).doubleValue());
        }
    }

    private void memory(Ground ground, Browser browser, Figures figures) {
        try (BrowserContext visitor = browser.newContext(new Browser.NewContextOptions().setViewportSize(1920, 1080))) {
            Page page = wall(ground, visitor);
            page.evaluate(CHANGE, 10);
            figures.add("wall_heap_mb_before", "MB", heap(page));
            for (int minute = 0; minute < minutes; minute++) page.evaluate(CHANGE, 60);
            figures.add("wall_heap_mb_after", "MB, after " + minutes + " minutes of 50 changes/s", heap(page));
        }
    }

    /** After a collection. */
    private static double heap(Page page) {
        var devTools = page.context().newCDPSession(page);
        devTools.send("HeapProfiler.collectGarbage");
        devTools.detach();
        return ((Number) page.evaluate("performance.memory.usedJSHeapSize / 1e6")).doubleValue();
    }
}
