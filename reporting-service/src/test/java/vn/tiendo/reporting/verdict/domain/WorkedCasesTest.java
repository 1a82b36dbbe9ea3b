package vn.tiendo.reporting.verdict.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.Submission;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/** The worked cases that a planning officer can check; how they are read stands in the README beside them. */
class WorkedCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/verdict-cases");
    private static final String FINAL = "chốt";

    @ParameterizedTest(name = "{0}: {1}, {4} → {6}")
    @CsvFileSource(delimiter = ';', numLinesToSkip = 1, resources = {"/verdict-cases/at-least.csv",
        "/verdict-cases/at-most.csv", "/verdict-cases/between.csv", "/verdict-cases/exactly.csv",
        "/verdict-cases/none-occur.csv", "/verdict-cases/change-from.csv", "/verdict-cases/better-than-last-year.csv",
        "/verdict-cases/meet-assigned.csv", "/verdict-cases/rated-at-least.csv", "/verdict-cases/done-by.csv",
        "/verdict-cases/narrative.csv", "/verdict-cases/composites.csv", "/verdict-cases/bad-input.csv"})
    void aCaseIsJudgedAsItWasWorkedOut(String id, String rule, @Nullable String how, @Nullable String later,
            @Nullable String figures, String moment, String status, @Nullable String finality, String sentence, String why) {
        PlanHistory told = new PlanHistory("p-2024", versions(rule, text(how), text(later), FigureNotation.shares(text(figures))),
                FigureNotation.states(text(figures)), List.of());
        Verdict verdict = verdict(told, moment);

        assertThat(StatusNames.of(verdict.status()).vi() + " | " + verdict.explanation().vi()).as(id + ": " + why)
                .isEqualTo(status + " | " + sentence);
        assertThat(verdict.finalForYear()).as(id + ": chốt").isEqualTo(FINAL.equals(finality));
        assertThat(verdict.explanation().en()).isNotBlank();
        assertThat(Recomputation.of(verdict, told, FiguresBelow.NONE).orElseThrow().differences())
                .as(id + ": computed again from the figures that it names").isEmpty();
    }

    /** As the service does: versions of a plan and states of submissions make evidence, a cut makes the scoreboard. */
    private static Verdict verdict(PlanHistory told, String moment) {
        PlanEvidence evidence = PlanEvidence.nothing(told.plan());
        for (Plan version : told.versions()) {
            evidence = evidence.with(version);
        }
        for (Submission state : told.states()) {
            evidence = evidence.with(state);
        }
        Basis basis = moment.endsWith(" kể cả chờ duyệt") ? Basis.PROVISIONAL : Basis.APPROVED;
        String period = moment.split(" ")[0];
        Cut cut = period.equals("đầu") ? Cut.beforeTheFirst(2024) : Cut.at(Period.valueOf("2024-" + period));
        Scoreboard board = Rollup.at(cut, evidence, basis, Thresholds.DEFAULT, FiguresBelow.NONE).at(cut, null, Given.AT);
        return board.rows().filter(row -> row.id().equals("T")).findFirst().orElseThrow().verdict();
    }

    /** @param later amendments: "từ 01/07/2024: nơi b · ≥ 95 %" and the next after two bars */
    private static List<Plan> versions(String rule, String how, String later, boolean shares) {
        List<String> measured = new ArrayList<>(List.of(how.split(" · ")));
        List<Plan> versions = new ArrayList<>(List.of(version(1, LocalDate.of(2024, 1, 1), rule, measured, shares)));
        String current = rule;
        for (String amendment : later.split(" \\|\\| ")) {
            if (!amendment.isBlank()) {
                String[] parts = amendment.substring("từ ".length()).split(": ", 2);
                for (String change : parts[1].split(" · ")) {
                    if (change.startsWith("chỉ tiêu ")) {
                        current = change.substring("chỉ tiêu ".length());
                    } else {
                        measured.add(change);
                    }
                }
                versions.add(version(versions.size() + 1, TargetNotation.day(parts[0]), current, measured, shares));
            }
        }
        return versions;
    }

    private static Plan version(long number, LocalDate from, String rule, List<String> how, boolean shares) {
        Plan plan = Given.plan(rule.equals("chưa có") ? new Target[0]
                : TargetNotation.targets(rule, how, shares).toArray(Target[]::new));
        return new Plan(plan.id(), plan.unit(), plan.unitPath(), plan.unitName(), plan.year(), plan.title(), null,
                plan.sections(), plan.departments(), number, Given.AT, from, null);
    }

    private static String text(@Nullable String cell) {
        return Objects.requireNonNullElse(cell, "");
    }

    @Test
    void thereAreEnoughOfThemAndEachIsTakenOnce() throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                Files.readAllLines(file).stream().skip(1).map(line -> line.split(";")[0]).forEach(ids::add);
            }
        }

        assertThat(ids).hasSizeGreaterThanOrEqualTo(160).doesNotHaveDuplicates();
    }
}
