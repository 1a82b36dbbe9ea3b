package vn.tiendo.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/security.md} promises nothing that no test shows. */
class SecurityDocumentTest {

    private static final Pattern TEST_CLASS = Pattern.compile("`([A-Z]\\w*(?:Test|IT))`");
    private static final Pattern REQUIREMENT = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\|");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> named = found(TEST_CLASS);

        assertThat(named).hasSizeGreaterThan(8);
        assertThat(missing(named, testClasses())).isEmpty();
    }

    @Test
    void aTestThatDoesNotExistIsFound() throws IOException {
        assertThat(missing(Set.of("SecurityDocumentTest", "NobodyWroteThisTest"), testClasses()))
                .containsExactly("NobodyWroteThisTest");
    }

    /** Levels 1 and 2 of the chapters V4, V7, V8, V9 and V10 of ASVS 5.0. */
    @Test
    void noRequirementIsLeftOut() throws IOException {
        assertThat(found(REQUIREMENT)).containsExactlyInAnyOrder(("""
                4.1.1 4.1.2 4.1.3 4.2.1 4.3.1 4.3.2 4.4.1 4.4.2 4.4.3 4.4.4
                7.1.1 7.1.2 7.1.3 7.2.1 7.2.2 7.2.3 7.2.4 7.3.1 7.3.2 7.4.1 7.4.2 7.4.3 7.4.4 7.4.5 7.5.1 7.5.2 7.6.1 7.6.2
                8.1.1 8.1.2 8.2.1 8.2.2 8.2.3 8.3.1 8.4.1
                9.1.1 9.1.2 9.1.3 9.2.1 9.2.2 9.2.3 9.2.4
                10.1.1 10.1.2 10.2.1 10.2.2 10.3.1 10.3.2 10.3.3 10.3.4
                10.4.1 10.4.2 10.4.3 10.4.4 10.4.5 10.4.6 10.4.7 10.4.8 10.4.9 10.4.10 10.4.11
                10.5.1 10.5.2 10.5.3 10.5.4 10.5.5 10.6.1 10.6.2 10.7.1 10.7.2 10.7.3""").split("\\s+"));
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Ward.REPOSITORY.resolve("docs/security.md"))).results()
                .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> missing(Set<String> named, Collection<String> there) {
        Set<String> missing = new TreeSet<>(named);
        missing.removeAll(there);
        return missing;
    }

    private static Set<String> testClasses() throws IOException {
        Set<String> names = new TreeSet<>();
        Files.walkFileTree(Ward.REPOSITORY, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                return name.equals("target") || name.startsWith(".") && !folder.equals(Ward.REPOSITORY)
                        ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if (file.toString().contains("/src/test/java/") && name.endsWith(".java"))
                    names.add(name.substring(0, name.length() - ".java".length()));
                return FileVisitResult.CONTINUE;
            }
        });
        return names;
    }
}
