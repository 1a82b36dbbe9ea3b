package vn.tiendo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what must never stand in a log. */
final class LogCheck {

    private static final Map<String, Pattern> SHAPES = Map.of(
            "a token", Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]{8,}"),
            "an authorization header", Pattern.compile("(?i)\\b(bearer|basic) +[\\w.~+/=-]{12,}"),
            "a cookie", Pattern.compile("(?i)\\b(__Host-)?(SESSION|XSRF-TOKEN|TIENDO_IDENTITY)=[\\w.~+/=-]{8,}"),
            "a secret of a form", Pattern.compile("(?i)(password|client_secret|refresh_token|code_verifier)=(?!null\\b)[^\\s*&]{4,}"));

    private final Map<String, List<String>> secrets;

    /** @param secrets values by what they are */
    LogCheck(Map<String, List<String>> secrets) {
        this.secrets = secrets;
    }

    /** Where what was found stands; the secret itself is not repeated. */
    List<String> findings(Path logs) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            return files.sorted().flatMap(file -> findingsIn(file).stream()).toList();
        }
    }

    private List<String> findingsIn(Path log) {
        try {
            List<String> findings = new ArrayList<>();
            List<String> lines = Files.readAllLines(log);
            for (int i = 0; i < lines.size(); i++)
                for (String what : foundIn(lines.get(i))) findings.add(log.getFileName() + ":" + (i + 1) + " has " + what);
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> foundIn(String line) {
        List<String> found = new ArrayList<>();
        SHAPES.forEach((what, shape) -> {
            Matcher matcher = shape.matcher(line);
            if (matcher.find()) found.add(what);
        });
        secrets.forEach((what, values) -> {
            if (values.stream().anyMatch(line::contains)) found.add(what);
        });
        return found.stream().sorted().toList();
    }
}
