package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** The wall as data, and what gathers its changes, run where they run for people: in the browser. */
@PageTest
class WallScriptIT {

    private static final String WALL = """
            const {wallOf, cellOf, put, sorted, grouped, wanted, differences} = await import('/app/wall/wall.js');
            const ward = (unit, cells, percent) => ({unit, name: 'Phường ' + unit, plan: unit + '-2024', attainment: {percent},
                cells: Object.fromEntries(Object.entries(cells).map(([code, status]) => [code, {status, share: 10}]))});
            const of = (...units) => wallOf({unit: 'c', year: 2024, indicators: [{indicator: 'x', title: 'X'}, {indicator: 'y', title: 'Y'}], units},
                [{unit: 'b', year: 2024, summary: {submissions: {owed: 4, received: 3, late: 1}}},
                 {unit: 'b', year: 2023, summary: {submissions: {owed: 4, received: 0, late: 0}}}]);
            const wall = of(ward('a', {x: 'MET', y: 'NO_DATA'}, 70), ward('b', {x: 'MISSED', y: 'AT_RISK'}, null), ward('đ', {x: 'ON_TRACK'}, 20));
            const names = (rows) => rows.map(({unit}) => unit).join(' ');
            """;

    private final Page page;

    WallScriptIT(Chromium chromium) {
        page = chromium.still();
    }

    @ParameterizedTest
    @CsvSource({"name,a b đ", "trouble,b a đ", "attainment,đ a b", "complete,a b đ", "onTime,b a đ", "indicator,b đ a"})
    void wardsStandInTheOrderThatIsAskedForTheUnknownLast(String sort, String order) {
        assertThat(run(WALL + "return names(sorted(wall.rows, '" + sort + "', 'x'))")).isEqualTo(order);
    }

    @Test
    void whatIsCountedIsOfTheCellsAndOfTheReportsOfTheYear() {
        assertThat(run(WALL + "const {kept, of: all, complete, trouble} = wall.rows[0]; return [kept, all, complete, trouble, wall.rows[1].onTime, wall.rows[0].onTime].join()"))
                .isEqualTo("1,2,50,0,50,");
    }

    @Test
    void wardsAreGroupedByTheirWorstCellAndFoundWithoutMarks() {
        assertThat(run(WALL + "return grouped(wall.rows, 'worst').map(({status, rows}) => status + ':' + names(rows)).join(' ')"))
                .isEqualTo("MISSED:b NO_DATA:a ON_TRACK:đ");
        assertThat(run(WALL + "return names(wall.rows.filter((row) => wanted(row, {find: 'phuong d'})))")).isEqualTo("đ");
        assertThat(run(WALL + "return names(wall.rows.filter((row) => wanted(row, {status: 'AT_RISK'})))")).isEqualTo("b");
    }

    @Test
    void aChangeOfAnotherPlanOrOfNoCellIsNoneOfTheWall() {
        var event = "{unit: 'a', plan: 'a-2024', indicator: 'x', after: {status: 'MISSED', share: 1}";

        assertThat(run(WALL + "const found = cellOf(wall, " + event + "}); const changed = put(found); return [changed, wall.rows[0].worst, wall.rows[0].trouble].join()"))
                .isEqualTo("true,MISSED,1");
        assertThat(run(WALL + "return [cellOf(wall, " + event + ", plan: 'a-2023'}), cellOf(wall, " + event + ", indicator: 'z'}), cellOf(wall, "
                + event + ", unit: 'q'})].filter(Boolean).length")).isEqualTo(0);
    }

    @Test
    void onlyCellsWithAnotherStatusDifferBetweenTwoDatesAndNoneIsNotNoData() {
        assertThat(run(WALL + "const was = differences(of(ward('a', {x: 'AT_RISK', y: 'NO_DATA'})), wall);"
                + "return JSON.stringify([was.get('a'), was.get('đ')])"))
                .isEqualTo("[{\"x\":{\"status\":\"AT_RISK\",\"share\":10}},{\"x\":{}}]");
    }

    @Test
    void changesAreTakenOnceAFrameAndOfEachCellTheLast() {
        assertThat(run("const {Frames} = await import('/app/wall/frames.js'); const taken = [];"
                + "const frames = new Frames((values) => taken.push(values.join('')));"
                + "for (let n = 0; n < 1000; n++) frames.add(n % 2, n); await new Promise(requestAnimationFrame);"
                + "frames.add(0, 'x'); await new Promise(requestAnimationFrame); return taken.join()"))
                .isEqualTo("998999,x");
    }

    private Object run(String script) {
        return page.evaluate("async () => {" + script + "}");
    }
}
