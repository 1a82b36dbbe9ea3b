package vn.tiendo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a service writes into the audit, the audit's screen has words for. */
class AuditWordsTest {

    private static final Path PLAN_ACTIONS = Path.of("plan-service/src/main/java/vn/tiendo/plan/access/Action.java");
    private static final Path SUBMISSION_ACTIONS =
            Path.of("measurement-service/src/main/java/vn/tiendo/measurement/submission/domain/Action.java");
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z_]+\\b");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyRecordedActionHasANameAndASentence(String language) throws IOException {
        var words = Files.readString(Ward.REPOSITORY.resolve("gateway-service/src/main/resources/static/app/words")
                .resolve(language + ".js"));

        assertThat(recorded()).hasSizeGreaterThan(25).allSatisfy(action -> {
            assertThat(words.split(Pattern.quote("'" + action + "': "), -1)).as(action).hasSize(3);
            assertThat(words).as(action).contains("'" + action + "': (");
        });
    }

    @Test
    void theActionsOfEachServiceAreFound() throws IOException {
        assertThat(recorded()).contains("indicator.keep", "submission.send-back", "delegation.grant", "report.make", "session.end");
    }

    private static Set<String> recorded() throws IOException {
        var actions = new TreeSet<String>();
        for (var service : Set.of("plan-service", "measurement-service", "reporting-service", "gateway-service"))
            actions.addAll(writtenIn(Ward.REPOSITORY.resolve(service).resolve("src/main/java")));
        actions.addAll(found(ACTION, Files.readString(Ward.REPOSITORY.resolve(PLAN_ACTIONS))));
        found(CONSTANT, Files.readString(Ward.REPOSITORY.resolve(SUBMISSION_ACTIONS)))
                .forEach(each -> actions.add("submission." + each.toLowerCase(Locale.ROOT).replace('_', '-')));
        return actions;
    }

    /** In files that write records. */
    private static Collection<String> writtenIn(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(AuditWordsTest::read)
                    .filter(text -> text.contains("import vn.tiendo.platform.audit.Deed;"))
                    .flatMap(text -> found(ACTION, text).stream()).collect(Collectors.toSet());
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(match.groupCount())).collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
