package vn.tiendo.gateway.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** The order of a plan's parts, and what becomes of an amendment when the plan moves on; run in the browser. */
@PageTest
class OutlineScriptIT {

    private static final String OUTLINE = """
            const outline = await import('/app/desk/outline.js');
            const one = (id, partOf, more) => ({id, partOf, rule: {kind: 'NARRATIVE'}, ...more});
            const all = (id, criteria) => one(id, undefined, {rule: {kind: 'ALL_OF', criteria}});
            const plan = {sections: [{id: 'A', targets: [one('1'), all('2', ['2b', '2a']), one('2a', '2'), one('2b', '2'), one('3')]},
                {id: 'B', targets: [one('4')]}]};
            const told = ({sections}) => sections.map(({id, targets}) => id + ':' + targets.map((each) =>
                each.id + (each.partOf ? '<' + each.partOf : '') + (each.rule.criteria ? '[' + each.rule.criteria + ']' : '')).join(' ')).join(' ');
            """;

    private final Page page;

    OutlineScriptIT(Chromium chromium) {
        page = chromium.still();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "outline.targetMoved(plan, '1', 1) | A:2[2b,2a] 2a<2 2b<2 1 3 B:4",
        "outline.targetMoved(plan, '2', 1) | A:1 3 2[2b,2a] 2a<2 2b<2 B:4",
        "outline.targetMoved(plan, '2b', -1) | A:1 2[2b,2a] 2b<2 2a<2 3 B:4",
        "outline.withoutTarget(plan, '2') | A:1 3 B:4",
        "outline.withoutTarget(plan, '2a') | A:1 2[2b] 2b<2 3 B:4",
        "outline.withTarget(plan, one('3', '2'), {section: 'A'}) | A:1 2[2a,2b,3] 2a<2 2b<2 3<2 B:4",
        "outline.withTarget(plan, one('2b'), {section: 'A'}) | A:1 2[2a] 2a<2 3 2b B:4",
        "outline.withTarget(plan, one('4', '2'), {section: 'B'}) | A:1 2[2a,2b,4] 2a<2 2b<2 4<2 3 B:",
        "outline.withTarget(plan, all('2', ['2b', '2a']), {section: 'B'}) | A:1 3 B:4 2[2b,2a] 2a<2 2b<2",
        "outline.withTarget(plan, one('2'), {section: 'A'}) | A:1 2 2a 2b 3 B:4",
        "outline.withTarget(plan, one('5'), {section: 'B'}) | A:1 2[2b,2a] 2a<2 2b<2 3 B:4 5",
        "outline.withoutSection(plan, 'A') | B:4",
        "outline.sectionMoved(plan, 'B', -1) | B:4 A:1 2[2b,2a] 2a<2 2b<2 3"})
    void partsStayUnderTheirWholeAndCompositesListThem(String done, String told) {
        assertThat(page.evaluate("async () => {" + OUTLINE + "return told(" + done + ")}").toString().strip()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"outline.targetMoved(plan, '1', -1)", "outline.targetMoved(plan, '2b', 1)",
        "outline.sectionMoved(plan, 'A', -1)", "outline.withTarget(plan, one('1'), {section: 'gone'})"})
    void whereThereIsNoPlaceThereIsNoPlan(String done) {
        assertThat(page.evaluate("async () => {" + OUTLINE + "return String(" + done + ")}")).isEqualTo("undefined");
    }

    @Test
    void anAmendmentKeepsWhatItChangesAndTakesAllElseFromThePlan() {
        assertThat(page.evaluate("async () => {" + """
                const {rebased} = await import('/app/desk/rebase.js');
                const target = (id, more) => ({id, rule: {kind: 'NARRATIVE'}, weight: 1, ...more});
                const plan = (...targets) => ({title: 'P', resolution: {number: '1'}, sections: [{id: 'A', targets}]});
                const base = plan(target('1'), target('2'), target('3'), target('4'));
                const mine = {...plan(target('1', {title: 'mine'}), target('2'), target('4', {weight: 2})), reportingCycles: [{closingDay: 25}]};
                const present = {...plan(target('1', {assigned: 7}), target('2', {assigned: 8}), target('3'), target('4', {weight: 3}), target('5')),
                    validationRules: [{id: 'V1'}]};
                const {sections: [{targets}], reportingCycles: [{closingDay}], validationRules: [{id}]} = rebased(mine, base, present);
                return [...targets.map((one) => [one.id, one.title ?? '', one.assigned ?? '', one.weight].join('/')), closingDay, id].join(' ')}
                """)).isEqualTo("1/mine/7/1 2//8/1 4///2 5///1 25 V1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"rule/bound/value | low", "rule/to | high", "rule/atMost/value | high", "rule/scale | scale",
        "rule | kind", "rule/components/0/title | components", "baseline/value | baseline", "baseline/source | baselineSource",
        "reporting/1 | reporting", "title | title"})
    void anErrorsPlaceIsAFieldOfTheForm(String place, String field) {
        assertThat(page.evaluate("async () => (await import('/app/desk/places.js')).fieldAt('/sections/1/targets/12/" + place
                + "', '/sections/1/targets/12')")).isEqualTo(field);
    }

    @Test
    void anErrorOfAnotherTargetIsOfNoField() {
        assertThat(page.evaluate("async () => (await import('/app/desk/places.js')).fieldAt('/sections/1/targets/12/title',"
                + "'/sections/1/targets/1')")).isEqualTo("");
    }

    @Test
    void componentsAreReadFromWhatIsCopiedOutOfASpreadsheet() {
        assertThat(page.evaluate("async () => {" + """
                const {componentsFrom, linesOf, wrongFigure} = await import('/app/desk/components.js');
                const {numberOf, writtenIn} = await import('/app/number.js');
                const number = (text) => numberOf(text, 'vi');
                const before = [{id: 'A', title: 'Một'}, {id: 'B', title: 'Hai'}];
                const lines = 'Hai\\tvụ\\t1\\t\\t1.234,5\\nMột\\n\\nBa\\tvụ';
                const made = componentsFrom(lines, before, 2023, number);
                return [JSON.stringify(made), linesOf(made, writtenIn('vi')), wrongFigure('Một\\tvụ\\t1.5', number)].join('|')}
                """)).isEqualTo("[{\"id\":\"B\",\"title\":\"Hai\",\"unitOfMeasure\":\"vụ\",\"lastYear\":{\"2023-M01\":1,\"2023-M03\":1234.5}},"
                + "{\"id\":\"A\",\"title\":\"Một\",\"lastYear\":{}},{\"id\":\"C3\",\"title\":\"Ba\",\"unitOfMeasure\":\"vụ\",\"lastYear\":{}}]"
                + "|Hai\tvụ\t1\t\t1.234,5\nMột\nBa\tvụ|1.5");
    }
}
