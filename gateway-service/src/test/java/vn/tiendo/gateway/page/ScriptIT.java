package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** The pure parts of the page's script, run where they run for people: in the browser. */
@PageTest
class ScriptIT {

    private static final String BOARD = """
            const row = (id, status, partOf) => ({id, partOf, verdict: {status, attained: 1}});
            const board = {plan: 'p', basis: 'APPROVED', version: 5, summary: {},
                sections: [{id: 'S', targets: [row('b', 'MET'), row('a', 'MET', 'b'), row('c', 'NO_DATA')]}]};
            const event = (sequence, target, status, more) => ({plan: 'p', basis: 'APPROVED', sequence, target,
                after: {status, attained: 2}, ...more});
            const {merge, arrange, attainment, count, changed, completeness, decisions, change} = await import('/app/scoreboard.js');
            """;

    private static final String YEAR = """
            const {besideLastYear, linesOf} = await import('/app/plan/year.js');
            const at = (period, attained, expected) => ({period, attained, expected});
            """;

    private final Page page;

    ScriptIT(Chromium chromium) {
        page = chromium.still();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "vi | number(1234567.891) | 1.234.567,89", "en | number(1234567.891) | 1,234,567.89",
        "vi | number(null) | –", "vi | number(0) | 0", "vi | percent(98.36) | 98,4 %", "vi | percent(100) | 100,0 %",
        "vi | percent(31.25) | 31,2 %", "vi | percent(31.15) | 31,2 %", "vi | percent(31.35) | 31,4 %", "vi | number(0.125) | 0,12",
        "vi | number(0.0000001) | 0,0000001", "vi | number(0.004) | 0,004", "vi | whole(62.5) | 62", "vi | change(-0.125) | −0,12",
        "vi | withUnit(12500000000, 'đồng') | 12.500.000.000 đồng", "en | withUnit(2, 'tiêu chí') | 2 criteria", "vi | withUnit(2, 'tiêu chí') | 2 tiêu chí",
        "vi | part(41, 44) | 93 %", "vi | part(0, 0) | –",
        "vi | change(2.1) | +2,1", "vi | change(-2.1) | −2,1", "vi | change(0) | ±0",
        "vi | date('2024-06-14T17:30:00Z') | 15/06/2024", "vi | time('2024-06-14T17:30:00Z') | 00:30"})
    void numbersAndDatesAreWrittenAsInTheLanguage(String lang, String call, String written) {
        var text = run("return (await import('/app/format.js')).formats('" + lang + "')." + call);

        assertThat(String.valueOf(text).replace('\u00a0', ' ')).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"vi | 2024-M06 | tháng 6/2024", "vi | 2024-Q2 | quý II/2024",
        "vi | 2024-S1 | 6 tháng đầu năm 2024", "vi | 2024-A1 | năm 2024", "en | 2024-M06 | June 2024",
        "en | 2024-S2 | second half of 2024"})
    void periodsAreToldInWords(String lang, String notation, String told) {
        assertThat(run("const {period} = await import('/app/format.js');"
                + "return (await import('/app/words/" + lang + ".js')).default.period(period('" + notation + "'))"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/plans/a?row=KT-1&period=2024-S1&lang=en", "/plans/a?section=KT&row=KT-1",
        "/plans/a?basis=PROVISIONAL&asOf=2024-07-15&since=week", "/", "/?lang=en", "/plans/a%2Fb", "/units?unit=a&on=2024-01-01",
        "/indicators?words=thu&code=a&version=2", "/delegations?state=ENDED&lang=en", "/dead-letters?state=DISCARDED", "/health",
        "/people?lang=en", "/calendar", "/calendar?year=2026&lang=en", "/subscriptions", "/subscriptions?webhook=a&state=DEAD&lang=en", "/stream", "/stream?type=a&unit=b&plan=c&department=d&section=e&target=f&status=MET&start=day", "/my-work", "/start", "/start?search=thu&lang=en",
        "/reports", "/reports?plan=a", "/reports/a%2Fb?against=c&lang=en",
        "/my-work/a/b/2025-M06?receipt=a.b.2025-M06.3", "/approve", "/approve/a/b/2025-Q2?lang=en", "/signed-in", "/logins",
        "/wall?unit=a&year=2024&asOf=2024-07-15&since=2024-06-01&sort=trouble&group=worst&status=MISSED&find=b&indicator=c&show=big",
        "/audit?unit=a&from=2026-11-01&to=2026-11-30&actor=b&action=plan&outcome=DONE&object=c%2Fd"})
    void anAddressThatIsReadIsWrittenTheSame(String address) {
        assertThat(run("const {read, href} = await import('/app/address.js'); const u = new URL('" + address
                + "', location); return href(read(u.pathname, u.search))")).isEqualTo(address);
    }

    @Test
    void bothLanguagesHaveWordsForTheSame() {
        assertThat(run("""
                const words = async (lang) => (await import(`/app/words/${lang}.js`)).default;
                const isGroup = (value) => value && typeof value === 'object' && !Array.isArray(value);
                const names = (group, path = '') => Object.entries(group).flatMap(([name, value]) => (isGroup(value)
                    ? names(value, `${path}${name}.`) : [`${path}${name} ${Array.isArray(value) ? 'list' : typeof value}`]));
                return names(await words('vi')).sort().join('\\n') === names(await words('en')).sort().join('\\n');"""))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/plans", "/plans/a/b", "/plans/%E0%A4%A", "//plans/a", "/audits", "/units/a"})
    void anAddressOfNoScreenIsNowhere(String path) {
        assertThat(run("return (await import('/app/address.js')).read('" + path + "', '').page")).isEqualTo("nowhere");
    }

    @Test
    void aYearIsDrawnByTheMonthsInWhichItsPeriodsEnd() {
        assertThat(run(YEAR + "return JSON.stringify(linesOf({items: [at('2024-Q1', 10, 12), at('2024-Q2', null, 24), at('2024-S2', 30)],"
                + "lastYear: {items: [at('2023-A1', 40)]}, forecast: {yearEnd: 35}}))"))
                .isEqualTo("{\"expected\":[[3,12],[6,24]],\"lastYear\":[[12,40]],\"attained\":[[3,10],[12,30]],\"forecast\":[[12,35]]}");
    }

    @Test
    void aSingleValueMakesNoLine() {
        assertThat(run(YEAR + "return String(linesOf({items: [at('2024-Q1', 90), at('2024-Q2')]}))")).isEqualTo("undefined");
    }

    @Test
    void thePeriodOfLastYearIsFoundByItsPartOfTheYear() {
        assertThat(run(YEAR + "return besideLastYear({items: [at('2024-Q1', 1), at('2024-M03', 2)], lastYear: {items: [at('2023-M03', 9)]}})"
                + ".map(({lastYear}) => lastYear?.attained).join()")).isEqualTo(",9");
    }

    @ParameterizedTest
    @CsvSource({"day,2024-02-29", "week,2024-02-23", "month,2024-02-01", "2023-12-31,2023-12-31"})
    void aSpanIsLookedBackOnFromADay(String since, String day) {
        assertThat(run("return (await import('/app/plan/changes.js')).sinceDay('" + since + "', '2024-03-01')")).isEqualTo(day);
    }

    @Test
    void aMonthAgoIsTheLastDayOfAShorterMonth() {
        assertThat(run("return (await import('/app/plan/changes.js')).sinceDay('month', '2023-03-31')")).isEqualTo("2023-02-28");
    }

    @Test
    void errorsAreFoundByTheirFieldAndNoneIsLost() {
        assertThat(run("""
                const {byField} = await import('/app/part/field.js');
                const one = (pointer, message) => ({pointer, message});
                return JSON.stringify(byField({errors: [one('/to', 'a'), one('/x', 'b'), one('', 'c')]}, ['to']));"""))
                .isEqualTo("{\"\":[\"b\",\"c\"],\"to\":\"a\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2025-M06 | 2025-M05", "2025-M10 | 2025-M09", "2025-Q2 | 2025-Q1", "2025-M01 | undefined",
        "2025-A1 | undefined", "x | undefined"})
    void aPeriodKnowsTheOneBeforeItInItsYear(String period, String before) {
        assertThat(run("return String((await import('/app/work/periods.js')).periodBefore('" + period + "'))")).isEqualTo(before);
    }

    @Test
    void aBlockOfASpreadsheetIsReadWithItsQuotedCells() {
        assertThat(run("return JSON.stringify((await import('/app/part/block.js')).cellsIn('a\\t\"x\\ny \"\"q\"\"\"\\r\\n1\\t\\n'))"))
                .isEqualTo("[[\"a\",\"x\\ny \\\"q\\\"\"],[\"1\",\"\"]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"NUMBER | {value: '1.250,5'} | {\"kind\":\"NUMBER\",\"number\":1250.5}",
        "NUMBER | {value: '1250.5'} | {\"value\":\"number\"}", "NUMBER | {value: '1234567890123456'} | {\"value\":\"digits\"}",
        "RATIO | {value: '1'} | {\"second\":\"missing\"}", "DONE | {value: 'NO'} | {\"kind\":\"DONE\",\"done\":false}",
        "DONE | {value: 'YES'} | {\"second\":\"missing\"}", "DONE | {value: 'có lẽ'} | {\"second\":\"missing\",\"value\":\"choice\"}",
        "NUMBER | {explanation: 'x'} | {\"value\":\"missing\"}", "NUMBER | {} | null"})
    void whatIsTypedIsAFigureOrTellsWhatIsWrong(String measure, String typed, String read) {
        var answer = run("const {reported} = await import('/app/work/figure.js');"
                + "const {figure, wrong} = reported({target: {id: 'T', measure: '" + measure + "', rule: {}}}, {kind: 'ACTUAL', ..." + typed + "}, 'vi');"
                + "return JSON.stringify(figure?.value ?? wrong ?? null)");

        assertThat(answer).isEqualTo(read);
    }

    @Test
    void anEventIsMergedOnceWhateverItsOrder() {
        assertThat(merged("[event(7, 'b', 'MISSED'), event(6, 'b', 'AT_RISK'), event(7, 'b', 'MISSED')]"))
                .isEqualTo("MISSED");
    }

    @Test
    void anEventThatTheSnapshotAlreadyHoldsChangesNothing() {
        assertThat(merged("[event(5, 'b', 'MISSED')]")).isEqualTo("MET");
    }

    @Test
    void eventsOfAnotherPlanOrBasisChangeNothing() {
        assertThat(merged("[event(6, 'b', 'MISSED', {plan: 'q'}), event(6, 'b', 'MISSED', {basis: 'PROVISIONAL'})]"))
                .isEqualTo("MET");
    }

    @Test
    void countsFollowAndACriterionIsNotCounted() {
        assertThat(run(BOARD + "return JSON.stringify(merge(board, [event(6, 'b', 'MISSED')]).summary.counts)"))
                .isEqualTo("{\"MISSED\":1,\"NO_DATA\":1}");
    }

    @Test
    void criteriaStandUnderTheirTargetWhereverTheyAreListed() {
        assertThat(run(BOARD + "return arrange([row('a', 'MET', 'b'), row('b', 'MET'), row('x', 'MET', 'gone')])"
                + ".map(({row, depth}) => row.id + depth).join()")).isEqualTo("b0,a1,x0");
    }

    @Test
    void onlyRowsWhoseVerdictChangedGlow() {
        assertThat(run(BOARD + "return changed(board, merge(board, [event(6, 'c', 'MET')])).join()")).isEqualTo("c");
    }

    @Test
    void completenessIsOfWhatIsDue() {
        assertThat(run(BOARD + "const {known, due} = completeness({MET: 3, NO_DATA: 1, NOT_DUE: 4, NOT_APPLICABLE: 2});"
                + "return known + '/' + due")).isEqualTo("3/4");
    }

    @Test
    void whatIsNotKnownLowersTheCoverageAndNotWhatIsAttained() {
        assertThat(run(BOARD + "const one = (weight, attainment, status = 'MET', partOf) => ({weight, partOf, verdict: {status, attainment}});"
                + "const {percent, coverage} = attainment([{targets: [one(3, 100), one(1, 60), one(4, null), one(9, 0, 'MET', 'whole'),"
                + "one(9, null, 'NOT_APPLICABLE'), one(undefined, null)]}]);"
                + "return percent + ' ' + coverage + ' ' + attainment([{targets: [one(1, null)]}])")).isEqualTo("90 50 undefined");
    }

    @Test
    void aCloudEventIsRead() {
        assertThat(run(BOARD + "const one = change('{\"sequence\":\"7\",\"data\":{\"target\":\"b\"}}');"
                + "return one.sequence + one.target")).isEqualTo("7b");
    }

    private Object merged(String events) {
        return run(BOARD + "return merge(board, " + events + ").sections[0].targets[0].verdict.status");
    }

    private Object run(String script) {
        return page.evaluate("async () => {" + script + "}");
    }
}
