package vn.tiendo.plan.resolution;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.tiendo.plan.Files;
import vn.tiendo.plan.resolution.domain.ResolutionReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the resolutions of many bodies and compares with what a person listed for each before it was read. A statement
 * counts when its rule has the same kind and numbers and stands in the same clause.
 */
class PrecisionAndRecallTest {

    private static final Path TEXTS = Path.of("src/test/resources/resolutions");
    private static final Path SAMPLE = Files.SAMPLE.resolve("resolution.txt");

    @Test
    void theSampleResolutionIsReadAsACarefulClerkWould() {
        var score = score(SAMPLE, TEXTS.resolve("lai-thieu-2024.json"));

        System.out.println(score.row("lai-thieu-2024"));
        assertThat(score.missed()).isEmpty();
        assertThat(score.rules().precision()).isEqualTo(1);
        assertThat(score.narratives().precision()).isEqualTo(1);
    }

    @Test
    void textsThatTheReaderWasDevelopedWith() {
        assertFloor("developed", 0.99);
    }

    /** Written before the reader; its first reading had precision 0.992 and recall 0.970. */
    @Test
    void textsThatTheReaderWasDevelopedWithout() {
        assertFloor("held-out", 0.99);
    }

    private static void assertFloor(String folder, double floor) {
        var all = texts(folder).map(text -> {
            var score = score(text, Path.of(text.toString().replace(".txt", ".json")));
            System.out.println(score.row(text.getFileName().toString().replace(".txt", "")));
            return score;
        }).reduce(Score.NONE, Score::plus);

        System.out.println(all.row("all of " + folder));
        assertThat(all.rules().recall()).as("missed: %s", all.missed()).isGreaterThanOrEqualTo(floor);
        assertThat(all.rules().precision()).isGreaterThanOrEqualTo(floor);
        assertThat(all.narratives().recall()).isGreaterThanOrEqualTo(floor);
        assertThat(all.narratives().precision()).isGreaterThanOrEqualTo(floor);
    }

    private static Stream<Path> texts(String folder) {
        var files = TEXTS.resolve(folder).toFile().listFiles((_, name) -> name.endsWith(".txt"));
        return files == null ? Stream.empty() : Stream.of(files).map(file -> file.toPath()).sorted();
    }

    private static Score score(Path text, Path expected) {
        List<ExpectedStatement> statements = Files.json(expected).valueStream().map(ExpectedStatement::of).toList();
        assertThat(statements).isNotEmpty();
        return Score.of(statements, ResolutionReader.read(Files.text(text)).targets());
    }
}
