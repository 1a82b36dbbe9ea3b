package vn.tiendo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import vn.tiendo.local.access.Callers;

/** The demo people with a password that stands nowhere else, and those of the access table. */
final class TestPeople {

    static final String PASSWORD = "mat-khau-cua-nguoi-thu";

    private static final Path DEMO = Ward.REPOSITORY.resolve("deploy/local/identity/src/main/resources/people.yaml");

    private TestPeople() {
    }

    static Path write(Path folder) throws IOException {
        String text = Files.readString(DEMO).replaceAll("password: tiendo\\b", "password: " + PASSWORD)
                .replace("    systems:\n", Callers.peopleAsYaml(PASSWORD) + "    systems:\n");
        return Files.writeString(folder.resolve("people.yaml"), text + Callers.systemsAsYaml());
    }

    static List<String> names(Path file) throws IOException {
        return found(file, "name: ([^,\\n]+)");
    }

    static List<String> secrets(Path file) throws IOException {
        return found(file, "(?:secret|password): ([^,\\n]+)");
    }

    private static List<String> found(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern).matcher(Files.readString(file)).results().map((MatchResult m) -> m.group(1))
                .distinct().toList();
    }
}
