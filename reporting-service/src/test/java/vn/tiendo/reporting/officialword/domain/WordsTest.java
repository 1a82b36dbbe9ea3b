package vn.tiendo.reporting.officialword.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Submission.State;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.officialword.domain.OfficialWord.Person;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.verdict.domain.Given;
import vn.tiendo.reporting.verdict.domain.Rollup;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private static final Period YEAR = new Period(2024, Period.Length.YEAR, 1);

    @ParameterizedTest
    @CsvSource({"EXCEEDED, 120, 100, EXCEEDED", "MET, 100, 100, MET", "MISSED, 95, 95, NEARLY_MET", "MISSED, 94.9, 94.9, NOT_MET",
            "MISSED,,, NOT_MET", "MISSED,, 96, NOT_MET", "MISSED, 250, 40, NOT_MET", "MISSED, 103, 97, NEARLY_MET", "ON_TRACK, 99, 99,",
            "OFF_TRACK, 10, 10,", "NO_DATA,,,", "NOT_ASSESSABLE,,,"})
    void theVerdictProposesAWord(Status status, @Nullable BigDecimal share, @Nullable BigDecimal attainment, @Nullable Word word) {
        Verdict verdict = new Verdict("T", status, Basis.APPROVED, YEAR, null, null, null, null, share, true, 1, "AT_LEAST", 3,
                Thresholds.DEFAULT, List.of(), List.of(), null, attainment, null, new Text("", ""), Instant.EPOCH);

        assertThat(Word.proposed(verdict)).isEqualTo(Optional.ofNullable(word));
    }

    /** M is met, N is missed by little, O by far; C1 is a criterion. */
    private static Scoreboard yearEnd() {
        var plan = Given.plan(target("M"), target("N"), target("O"),
                Given.rule(new Rule.AllOf(List.of("C1"))).id("C").target(),
                Given.rule(new Rule.AtLeast(Given.from("100"))).id("C1").partOf("C").frequency(Period.Length.YEAR).target());
        List<Copy> copies = Stream.of(Given.figures("M", State.APPROVED, "A1 100"), Given.figures("N", State.APPROVED, "A1 b 97"),
                Given.figures("O", State.APPROVED, "A1 c 10")).flatMap(List::stream).toList();
        return new Rollup(plan, copies, List.of(), Basis.APPROVED, Thresholds.DEFAULT, FiguresBelow.NONE).everything(null, Given.AT);
    }

    private static Target target(String id) {
        String department = id.equals("M") ? "a" : id.equals("N") ? "b" : "c";
        return Given.rule(new Rule.AtLeast(Given.from("100"))).id(id).reporting(department).frequency(Period.Length.YEAR).target();
    }

    private static OfficialWord said(String target, Word word, @Nullable String ground) {
        return new OfficialWord("p-2024", target, YEAR, word, ground, Word.NOT_MET, new Person("hoa", "Hoa"), Given.AT, 1);
    }

    @Test
    void whatNobodyHasSaidCountsAsProposedAndCriteriaDoNotCount() {
        Words words = Words.of(yearEnd(), YEAR, List.of());

        assertThat(words.items()).extracting(Words.OfTarget::target).containsExactly("M", "N", "O", "C");
        assertThat(words.headline().vi()).isEqualTo("1/4 chỉ tiêu đạt và vượt; 1 cơ bản đạt");
    }

    @Test
    void theOfficialWordCountsAndBothAreShown() {
        Words words = Words.of(yearEnd(), YEAR, List.of(said("O", Word.MET, "Theo nghị quyết"), said("M", Word.MET, null)));

        Words.OfTarget changed = words.items().get(2);
        assertThat(changed.proposed()).isEqualTo(Word.NOT_MET);
        assertThat(changed.official()).extracting(OfficialWord::word).isEqualTo(Word.MET);
        assertThat(changed.differs()).isTrue();
        assertThat(words.items().getFirst().differs()).isFalse();
        assertThat(words.headline().en()).isEqualTo("2/4 targets met or exceeded; 1 nearly met");
    }
}
