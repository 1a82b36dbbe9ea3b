package vn.tiendo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;

/**
 * One month's 20 figures, from the list of what is owed to the receipt: typed into the grid, filled into the template, sent by curl.
 * docs/entry-times.md says what is measured and what is the model of a person's hand.
 */
final class MonthEntry {

    private static final int SIZE = 20;
    private static final String WARD = City.wideWards().getFirst();
    private static final int YEAR = City.FIRST_YEAR + City.YEARS;
    private static final String PLAN = WARD + "-" + YEAR;
    private static final String DEPARTMENT = "d0";
    private static final long PAUSE = 100_000_000;
    private static final int MOST_TO_OPEN = 120; // seconds

    private final Path root;

    MonthEntry(Path root) {
        this.root = root;
    }

    void run() throws Exception {
        Figures figures = new Figures();
        try (Ground ground = Ground.with(root, List.of(), List.of(WARD)); Chromium chromium = Chromium.started();
                BrowserContext officer = chromium.browser().newContext()) {
            enter(ground);
            Page page = login(ground, officer);
            for (int round = 0; round < Figures.ROUNDS; round++) {
                grid(ground, page, slot(3 * round + 1), figures);
                template(ground, page, slot(3 * round + 2), figures);
                curl(ground, slot(3 * round + 3), figures);
            }
        }
        figures.print();
    }

    private static City.Slot slot(int month) {
        return new City.Slot(WARD, DEPARTMENT, YEAR, month);
    }

    /** As long as figures of a ward are: four to six digits. */
    private static List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) numbers.add(String.valueOf(1_000 + 7_919 * (i + 1) * (i % 3 == 0 ? 1 : 5)));
        return numbers;
    }

    private static void enter(Ground ground) throws Exception {
        Api api = ground.api();
        api.post("/api/v1/plans", ground.token(WARD + "-planner"), City.plan(WARD, YEAR, SIZE, true));
        api.post("/api/v1/plans/" + PLAN + ":put-in-force", ground.token(WARD + "-leader"), Api.JSON.createObjectNode());
        while (api.attempt("/api/v1/submissions?dryRun=true", ground.token(slot(1).system()), body(slot(1))).status() != 200) LockSupport.parkNanos(PAUSE);
    }

    private static Page login(Ground ground, BrowserContext officer) {
        Page page = officer.newPage();
        page.navigate(ground.gateway() + "/oauth2/authorization/tiendo?to=/my-work");
        page.locator("input[name=username]").fill(City.OFFICER);
        page.locator("input[name=password]").fill(City.OFFICER);
        page.locator("button[type=submit]").click();
        page.waitForURL(ground.gateway() + "/my-work");
        return page;
    }

    /** All of it happens, at the speed of a person. */
    private static void grid(Ground ground, Page page, City.Slot slot, Figures figures) {
        Typist officer = new Typist(page);
        open(ground, page, slot);
        long begun = System.nanoTime();
        officer.clicks(page.locator(".entry [data-column=value]").first());
        numbers().forEach(officer::readsAndTypes);
        page.locator("[data-saving=saved]").waitFor();
        handIn(officer, page);
        figures.add("grid_seconds", "s", seconds(begun));
    }

    /** What happens in the browser and the opening of the file are measured, the typing in the spreadsheet is added by the model. */
    private static void template(Ground ground, Page page, City.Slot slot, Figures figures) throws Exception {
        Typist officer = new Typist(page);
        open(ground, page, slot);
        long begun = System.nanoTime();
        Download download = page.waitForDownload(() -> officer.clicks(page.locator("a[href$='template.xlsx']")));
        Path file = Files.createTempDirectory("tiendo-entry").resolve("bieu.xlsx");
        download.saveAs(file);
        double opened = opened(file);
        byte[] filled = FilledTemplate.of(Files.readAllBytes(file), numbers());
        Files.write(file, filled);
        Typist.wait(Typist.MENTAL + Typist.HOMING + 2 * Typist.POINT); // the file is chosen in the system's window
        page.locator("#figures-file").setInputFiles(file);
        officer.clicks(page.locator("dialog button[type=submit]"));
        page.locator("dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        handIn(officer, page);
        double typed = numbers().stream().mapToDouble(Typist::ofFigure).sum() + Typist.MENTAL + 4 * Typist.KEY; // saved and closed by keys
        figures.add("template_seconds", "s", seconds(begun) + typed);
        figures.add("template_opening_seconds", "s of it, until the spreadsheet program has read the file", opened);
    }

    private static double opened(Path file) throws Exception {
        long begun = System.nanoTime();
        Process office = new ProcessBuilder("soffice", "--headless", "--convert-to", "csv", "--outdir", file.resolveSibling("").toString(), file.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!office.waitFor(MOST_TO_OPEN, TimeUnit.SECONDS) || office.exitValue() != 0) throw new IllegalStateException("soffice did not read " + file);
        return seconds(begun);
    }

    /** A program writes the body, or a person who types every key of it. */
    private static void curl(Ground ground, City.Slot slot, Figures figures) throws Exception {
        String body = body(slot).toString();
        Path file = Files.createTempFile("tiendo-entry", ".json");
        Files.writeString(file, body);
        long begun = System.nanoTime();
        Process curl = new ProcessBuilder("curl", "-fsS", "-H", "Content-Type: application/json", "-H", "Authorization: Bearer " + ground.token(slot.system()),
                "--data-binary", "@" + file, ground.gateway() + "/api/v1/submissions").redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (curl.waitFor() != 0) throw new IllegalStateException("curl ended with " + curl.exitValue());
        double sent = seconds(begun);
        figures.add("curl_by_a_program_seconds", "s", sent);
        figures.add("curl_by_hand_seconds", "s, " + body.length() + " keys", sent + SIZE * Typist.MENTAL + body.length() * Typist.KEY);
    }

    private static ObjectNode body(City.Slot slot) {
        ObjectNode body = Api.JSON.createObjectNode().put("plan", slot.plan()).put("department", slot.department()).put("period", slot.period());
        ArrayNode figures = body.putArray("figures");
        for (int i = 0; i < SIZE; i++)
            figures.addObject().put("target", "T-" + i).putObject("value").put("kind", "NUMBER").put("number", Integer.parseInt(numbers().get(i)));
        return body;
    }

    private static void open(Ground ground, Page page, City.Slot slot) {
        page.navigate(ground.gateway() + "/my-work/" + slot.plan() + "/" + slot.department() + "/" + slot.period());
        page.locator(".entry [data-column=value]").nth(SIZE - 1).waitFor();
    }

    private static void handIn(Typist officer, Page page) {
        officer.clicks(page.locator(".toolbar [data-does=submit]"));
        officer.clicks(page.locator("dialog button[type=submit]"));
        page.locator(".receipt").waitFor();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
