package vn.tiendo.reporting.verdict.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class CompositeTest {

    private static Composites.Judged judged(String status) {
        Finding finding = Finding.inWords(Status.valueOf(status.replace("!", "")), new Text("", ""));
        return new Composites.Judged(Given.rule(new Rule.Narrative()).id(status).target(),
                status.endsWith("!") ? finding.forGood() : finding);
    }

    private static List<Composites.Judged> all(String statuses) {
        return Stream.of(statuses.split(" ")).filter(one -> !one.isEmpty()).map(CompositeTest::judged).toList();
    }

    private static DynamicTest allOf(String statuses, String expected) {
        return DynamicTest.dynamicTest("all of: " + statuses + " → " + expected,
                () -> check(Composites.allOf(all(statuses)), expected));
    }

    private static DynamicTest atLeast(int count, String statuses, String expected) {
        return DynamicTest.dynamicTest("at least " + count + " of: " + statuses + " → " + expected,
                () -> check(Composites.atLeast(count, all(statuses)), expected));
    }

    private static void check(Finding finding, String expected) {
        assertThat(finding.status()).hasToString(expected.replace("!", ""));
        assertThat(finding.finalForYear()).isEqualTo(expected.endsWith("!"));
    }

    @TestFactory
    Stream<DynamicTest> theTable() {
        return Stream.of(
                allOf("", "NOT_ASSESSABLE"), allOf("MET EXCEEDED", "MET"), allOf("EXCEEDED EXCEEDED", "MET"),
                allOf("MET NOT_APPLICABLE", "MET"), allOf("NOT_APPLICABLE NOT_APPLICABLE", "NOT_APPLICABLE"),
                allOf("MET ON_TRACK", "ON_TRACK"), allOf("ON_TRACK NOT_DUE", "NOT_DUE"),
                allOf("NOT_DUE NOT_ASSESSABLE", "NOT_ASSESSABLE"), allOf("NOT_ASSESSABLE NO_DATA", "NO_DATA"),
                allOf("NO_DATA AT_RISK", "AT_RISK"), allOf("AT_RISK OFF_TRACK", "OFF_TRACK"),
                allOf("OFF_TRACK MISSED", "MISSED"), allOf("MET MISSED!", "MISSED!"), allOf("MISSED MET!", "MISSED"),
                atLeast(2, "MET EXCEEDED MISSED!", "MET"), atLeast(2, "MET ON_TRACK MISSED", "ON_TRACK"),
                atLeast(2, "MET MISSED! MISSED!", "MISSED!"), atLeast(2, "MET MISSED MISSED!", "MISSED"),
                atLeast(2, "AT_RISK OFF_TRACK NO_DATA", "AT_RISK"), atLeast(1, "NO_DATA NOT_DUE", "NOT_DUE"),
                atLeast(2, "MET NOT_APPLICABLE", "MET"), atLeast(1, "NOT_APPLICABLE", "NOT_APPLICABLE"));
    }

    @Test
    void theSentenceNamesTheCriterionThatDecides() {
        Finding finding = Composites.allOf(all("MET AT_RISK ON_TRACK"));

        assertThat(finding.explanation().said().vi()).isEqualTo("Đạt 1/3 tiêu chí; tiêu chí quyết định: AT_RISK Chỉ tiêu AT_RISK (Có nguy cơ)");
    }

    @Test
    void theOrderOfCriteriaDoesNotMatter() {
        Random random = new Random(1);
        List<String> statuses = Stream.of(Status.values()).map(Status::name).toList();
        IntStream.range(0, 500).forEach(_ -> {
            List<Composites.Judged> some = new ArrayList<>(random.ints(5, 0, statuses.size())
                    .mapToObj(statuses::get).map(CompositeTest::judged).toList());
            Finding allOf = Composites.allOf(some);
            Finding three = Composites.atLeast(3, some);
            Collections.shuffle(some, random);

            assertThat(Composites.allOf(some).status()).isEqualTo(allOf.status());
            assertThat(Composites.atLeast(3, some).status()).isEqualTo(three.status());
        });
    }

    @Test
    void compositesMayHoldCompositesAndNeverLoop() {
        Target leaf = Given.rule(new Rule.AtLeast(Given.from("10"))).id("T").partOf("B").target();
        Target inner = Given.rule(new Rule.AllOf(List.of("T"))).id("B").partOf("A").target();
        Target outer = Given.rule(new Rule.AtLeastOf(1, List.of("B"))).id("A").target();
        Target loop = Given.rule(new Rule.AllOf(List.of("L"))).id("L").target();
        Plan plan = Given.plan(outer, inner, leaf, loop);

        Verdicts verdicts = new Verdicts(plan, Given.figures("M06 10"), List.of(), Basis.APPROVED,
                Cut.at(Period.month(2024, 6)), Thresholds.DEFAULT, FiguresBelow.NONE);
        Verdict verdict = verdicts.verdict(outer, Given.AT);

        assertThat(verdict.status()).isEqualTo(Status.MET);
        assertThat(verdict.figures()).extracting(Verdict.FigureUsed::target).containsExactly("T");
        assertThat(verdicts.verdict(loop, Given.AT).status()).isEqualTo(Status.NOT_ASSESSABLE);
        assertThat(Verdicts.withComposites(plan, List.of("T"))).containsExactlyInAnyOrder("T", "B", "A");
    }
}
