package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** The pure parts of the plan desk, run in the browser. */
@PageTest
class DeskScriptIT {

    private static final String ENTRIES = """
            const {entriesOf, ordered, progress, withProposal, entryFrom} = await import('/app/desk/entries.js');
            const {planOf, sectionsOf, errorsByRow} = await import('/app/desk/document.js');
            const read = (number, start, more) => ({section: '1', number, title: 'T' + number, confidence: 1, warnings: [],
                rule: {kind: 'AtLeast', min: 5, exclusive: true}, source: {start, end: start + 4, text: 'text'}, ...more});
            const all = (...targets) => entriesOf({targets});
            const sections = [{id: '1', number: 'I', title: 'Lĩnh vực kinh tế'}, {id: '2', number: 'II', title: 'Kinh tế'}];
            const head = {unit: 'u', year: 2024, title: 'P', resolution: {}, responsible: 'y-te', frequency: 'MONTHLY'};
            const made = (entries, of = sections) => planOf(head, of, entries).plan.sections;
            """;

    private static final String FIELDS = """
            const {fieldsOf, targetFrom, wrong} = await import('/app/desk/fields.js');
            const {numberOf} = await import('/app/number.js');
            const words = (await import('/app/words/vi.js')).default;
            """;

    private final Page page;

    DeskScriptIT(Chromium chromium) {
        page = chromium.still();
    }

    @Test
    void whatIsAmbiguousComesFirstAndWithinEachThePlaceDecides() {
        assertThat(run(ENTRIES + "const some = all(read('1', 9), read('2', 20, {confidence: 0.79}), read('3', 0), "
                + "read('4', 10, {warnings: ['w']})); const told = (order) => ordered(some, order).map((one) => one.target.number).join('');"
                + "return told() + ' ' + told('text')")).isEqualTo("4231 3142");
    }

    @Test
    void whatIsLeftOutIsNotCounted() {
        assertThat(run(ENTRIES + "const [a, b, c] = all(read('1', 0), read('2', 1), read('3', 2));"
                + "const {confirmed, of} = progress([{...a, state: 'CONFIRMED'}, {...b, state: 'LEFT_OUT'}, c]);"
                + "return confirmed + '/' + of")).isEqualTo("1/2");
    }

    @Test
    void clausesThatOverlapAreCutSoThatEachPieceKnowsAllOfItsTargets() {
        assertThat(run("const {paragraphs} = await import('/app/desk/spans.js');"
                + "return paragraphs('abcdef\\nghi', [{key: 'x', start: 1, end: 8}, {key: 'y', start: 3, end: 5}])"
                + ".map((line) => line.map(({text, keys}) => text + ':' + keys.join('')).join(' ')).join('|')"))
                .isEqualTo("a: bc:x de:yx f:x|g:x hi:");
    }

    @Test
    void thePiecesTogetherAreTheText() {
        assertThat(run("const {paragraphs} = await import('/app/desk/spans.js'); const text = 'một\\n\\nhai ba\\n';"
                + "return String(paragraphs(text, [{key: 'x', start: 2, end: 99}, {key: 'y', start: 5, end: 5}])"
                + ".map((line) => line.map((piece) => piece.text).join('')).join('\\n') === text)")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Lĩnh vực kinh tế | KT", "Lĩnh vực văn hóa - xã hội | VHXH",
        "Quốc phòng, an ninh | QPAN", "LĨNH VỰC ĐÔ THỊ | DT", "… | S"})
    void aSectionsCodeIsMadeOfItsFirstLetters(String title, String code) {
        assertThat(run("return (await import('/app/desk/document.js')).codeOf('" + title + "')")).isEqualTo(code);
    }

    @Test
    void targetsUnderOnePrintedNumberAreToldApartAndSoAreSectionsOfOneCode() {
        assertThat(run(ENTRIES + "return made(all(read('1', 0), read('1', 1), read('2.1', 2), read('2', 3, {section: '2'})))"
                + ".flatMap(({targets}) => targets).map(({id, number}) => id + ' ' + number).join()"))
                .isEqualTo("KT-1.a 1.a,KT-1.b 1.b,KT-2.1 2.1,KT2-2 2");
    }

    @Test
    void criteriaBelongToTheirWholeAndThoseLeftOutAreNotAmongThem() {
        assertThat(run(ENTRIES + "const [whole, a, b] = all(read('3', 0, {rule: {kind: 'AllOf'}}), read('3.1', 1, {parent: '3'}),"
                + "read('3.2', 2, {parent: '3'})); const [made3, madeA] = made([whole, a, {...b, state: 'LEFT_OUT'}])[0].targets;"
                + "return JSON.stringify([made3.rule, made3.measure, made3.frequency ?? null, madeA.partOf])"))
                .isEqualTo("[{\"kind\":\"ALL_OF\",\"criteria\":[\"KT-3.1\"]},\"NONE\",null,\"KT-3\"]");
    }

    @Test
    void aTargetWhoseSectionWasNotReadIsNotLost() {
        assertThat(run(ENTRIES + "const targets = [read('1', 0, {section: '9'})];"
                + "return String(made(entriesOf({targets}), sectionsOf({sections, targets}))[0].targets.length)")).isEqualTo("1");
    }

    @Test
    void anExclusiveBoundStaysOneAndAProposalIsTakenOnlyWhenAsked() {
        assertThat(run(ENTRIES + "const [one] = all(read('1', 0, {rule: {kind: 'Narrative'}, proposal: {kind: 'AtLeast', min: 5, exclusive: true}}));"
                + "return one.target.rule.kind + ' ' + JSON.stringify(withProposal(one).target.rule)"))
                .isEqualTo("NARRATIVE {\"kind\":\"AT_LEAST\",\"bound\":{\"value\":5,\"inclusive\":false}}");
    }

    @Test
    void errorsStandAtTheirRowsAndNoneIsLost() {
        assertThat(run(ENTRIES + "const error = (pointer, message) => ({pointer, message});"
                + "return JSON.stringify(errorsByRow({errors: [error('/sections/0/targets/1/rule/bound/value', 'a'), error('/year', 'b'),"
                + "error('/sections/0/targets/7', 'c'), error('/sections/0/targets/0/expected/1/value', 'd')]}, [['t1', 't2']],"
                + "{sections: [{targets: [{expected: [{period: '2024-M03'}, {period: '2024-M06'}]}, {}]}]}))"))
                .isEqualTo("{\"rows\":{\"t2\":[{\"field\":\"low\",\"message\":\"a\"}],\"t1\":[{\"field\":\"expected-2024-M06\",\"message\":\"d\"}]},"
                        + "\"rest\":[\"b\",\"c\"]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"vi | 1.234,5 | 1234.5", "vi | 1000000000 | 1000000000", "vi | 0,5 | 0.5",
        "vi | 0.5 | undefined", "vi | 0.985 | undefined", "vi | -0.125 | undefined", "en | 0,985 | undefined", "vi | 1.23 | undefined", "en | 1,234.5 | 1234.5", "en | 0,5 | undefined", "vi | -2 | -2", "vi | 1e3 | undefined"})
    void aNumberIsReadAsInTheLanguageOrNotAtAll(String lang, String text, String number) {
        assertThat(run(FIELDS + "return String(numberOf('" + text + "', '" + lang + "'))")).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{kind: 'AT_LEAST', bound: {value: 1234.5, inclusive: false}}", "{kind: 'AT_MOST', bound: {value: 0, inclusive: true}}",
        "{kind: 'BETWEEN', from: {value: 98, inclusive: false}, to: {value: 100, inclusive: true}}", "{kind: 'EXACTLY', value: 3}",
        "{kind: 'NONE_OCCUR'}", "{kind: 'CHANGE_FROM', direction: 'INCREASE', by: 'POINTS', atLeast: {value: 0.5, inclusive: true}, atMost: {value: 1, inclusive: true}}",
        "{kind: 'BETTER_THAN_LAST_YEAR', direction: 'DECREASE', components: [{id: 'a', title: 'A', lastYear: {'2023-M01': 3}}]}",
        "{kind: 'MEET_ASSIGNED', indicator: 'thu', percent: {value: 100, inclusive: true}}",
        "{kind: 'RATED_AT_LEAST', scale: ['Yếu', 'Khá'], grade: 'Khá'}", "{kind: 'DONE_BY', date: '2024-12-31'}",
        "{kind: 'ALL_OF', criteria: ['KT-1']}", "{kind: 'AT_LEAST_OF', count: 2, criteria: ['KT-1']}", "{kind: 'NARRATIVE'}"})
    void aTargetThatIsOpenedAndSavedIsTheSame(String rule) {
        assertThat(run(FIELDS + "const target = {id: 'KT-1', number: '1', title: 'T', measure: 'NUMBER', responsible: 'y-te',"
                + "rule: " + rule + ", baseline: {value: 80.25, asOf: '2024-01-01', source: 's'}, weight: 2, note: 'n', partOf: 'KT-0',"
                + "interpretation: {text: 'x', by: 'A', on: '2024-01-05'}};"
                + "const same = (value) => JSON.stringify(value, (_, one) => (one && typeof one === 'object' && !Array.isArray(one)"
                + "? Object.fromEntries(Object.entries(one).sort()) : one));"
                + "const fields = fieldsOf(target, 'vi'); if (Object.keys(wrong(fields, 'vi', words)).length) return 'wrong';"
                + "const back = same(targetFrom(fields, target, 'vi', {name: 'B', day: '2026-01-01', year: 2024})); return back === same(target) ? 'same' : back"))
                .isEqualTo("same");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | 2024-M03:20 2024-Q2:40,5 2024-M09:60 -", "{'expected-2024-Q2': '', 'expected-2024-M01': '1'} | 2024-M01:1 2024-M03:20 2024-M09:60 -",
        "{kind: 'NARRATIVE'} | LINEAR", "{measure: 'NONE'} | -"})
    void aScheduleStandsInTheOrderOfItsEndsAndInThePlaceOfAPace(String typed, String stored) {
        assertThat(run(FIELDS + "const target = {title: 'T', rule: {kind: 'AT_LEAST', bound: {value: 80}}, measure: 'NUMBER', pace: 'LINEAR',"
                + "expected: [{period: '2024-M09', value: 60}, {period: '2024-M03', value: 20}, {period: '2024-Q2', value: 40.5}]};"
                + "const {expected = [], pace} = targetFrom({...fieldsOf(target, 'vi'), ..." + typed + "}, target, 'vi', {year: 2024});"
                + "return [...expected.map((one) => one.period + ':' + one.value), pace ?? '-'].join(' ').replace('.', ',')")).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{} | MIN", "{measure: 'RATIO'} | MIN", "{partsAggregation: undefined} | -",
        "{measure: 'DONE'} | -", "{kind: 'NARRATIVE', measure: 'NARRATIVE'} | -"})
    void howPartsAddUpIsForgottenWhereItNoLongerFits(String typed, String stored) {
        assertThat(run(FIELDS + "const target = {title: 'T', rule: {kind: 'AT_LEAST', bound: {value: 80}}, measure: 'NUMBER', partsAggregation: 'MIN'};"
                + "return targetFrom({...fieldsOf(target, 'vi'), ..." + typed + "}, target, 'vi', {year: 2024}).partsAggregation ?? '-'")).isEqualTo(stored);
    }

    @Test
    void aSumOfUnitsBelowThatIsOpenedAndSavedIsTheSame() {
        assertThat(run(FIELDS + "const target = {title: 'T', rule: {kind: 'AT_LEAST', bound: {value: 80, inclusive: true}}, measure: 'NONE', sumOf: 'rac',"
                + "aggregation: 'SUM', partsAggregation: 'COUNT_DONE', expected: [{period: '2024-Q2', value: 40.5}]};"
                + "const {sumOf, aggregation, partsAggregation, expected, frequency} = targetFrom(fieldsOf(target, 'vi'), target, 'vi', {year: 2024});"
                + "return [sumOf, aggregation, partsAggregation, expected[0].value, frequency ?? '-'].join(' ')"))
                .isEqualTo("rac SUM COUNT_DONE 40.5 -");
    }

    @Test
    void whatIsMeasuredFromReportsKeepsWhoseReportsCountWhenItIsSaved() {
        assertThat(run(FIELDS + "const target = {title: 'T', rule: {kind: 'AT_LEAST', bound: {value: 100, inclusive: true}}, measure: 'NONE',"
                + "measuredFrom: {share: 'PUNCTUALITY', departments: ['cong-an']}};"
                + "const fields = {...fieldsOf(target, 'vi'), measuredFrom: 'COMPLETENESS'};"
                + "const {measuredFrom, aggregation, frequency} = targetFrom(fields, target, 'vi', {year: 2024});"
                + "return [measuredFrom.share, measuredFrom.departments, aggregation ?? '-', frequency ?? '-',"
                + "targetFrom({...fields, measuredFrom: undefined}, target, 'vi', {year: 2024}).measuredFrom ?? '-'].join(' ')"))
                .isEqualTo("COMPLETENESS cong-an - - -");
    }

    @Test
    void anInterpretationThatChangesCarriesWhoAndWhen() {
        assertThat(run(FIELDS + "const target = {title: 'T', rule: {kind: 'NARRATIVE'}, interpretation: {text: 'x', by: 'A', on: '2024-01-05'}};"
                + "return JSON.stringify(targetFrom({...fieldsOf(target, 'vi'), interpretation: 'y'}, target, 'vi', {name: 'B', day: '2026-11-24', year: 2024}).interpretation)"))
                .isEqualTo("{\"text\":\"y\",\"by\":\"B\",\"on\":\"2026-11-24\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{kind: 'AT_LEAST', bound: {value: 98}} | từ 98 % trở lên",
        "{kind: 'AT_LEAST', bound: {value: 80, inclusive: false}} | trên 80 %",
        "{kind: 'BETWEEN', from: {value: 98}, to: {value: 100}} | từ 98 đến 100 %",
        "{kind: 'CHANGE_FROM', direction: 'DECREASE', by: 'PERCENT', atLeast: {value: 30}} | giảm từ 30 % trở lên so với mốc",
        "{kind: 'NONE_OCCUR'} | không để xảy ra trường hợp nào", "{kind: 'DONE_BY'} | xong trong năm"})
    void aRuleIsToldInWords(String rule, String told) {
        assertThat(String.valueOf(run(FIELDS + "const {told} = await import('/app/desk/rule.js'); const {formats} = await import('/app/format.js');"
                + "return told(" + rule + ", '%', words, formats('vi'))")).replace('\u00a0', ' ')).isEqualTo(told);
    }

    private Object run(String script) {
        return page.evaluate("async () => {" + script + "}");
    }
}
