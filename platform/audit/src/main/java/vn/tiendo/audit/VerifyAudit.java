package vn.tiendo.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.bson.Document;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/**
 * The command that verifies the audit of an installation: reads every database of the store, and names the first bad
 * record, document and anchor of each kind.
 *
 * <pre>java -jar tiendo-audit-cli.jar --store mongodb://… [--anchors FILE.ndjson]</pre>
 *
 * Exit status: 0 when everything is as it was recorded, 1 when something is not, 2 when it could not be verified.
 */
public final class VerifyAudit {

    private static final String USAGE = "Usage: VerifyAudit --store URI [--anchors FILE.ndjson]";
    /** Held here: a logger that nobody holds may lose its level. */
    private static final Logger DRIVER = Logger.getLogger("org.mongodb.driver");

    private VerifyAudit() {
    }

    public static void main(String[] args) {
        DRIVER.setLevel(Level.WARNING);
        System.exit(run(List.of(args), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** As {@link #main}, with the exit status as its answer. */
    public static int run(List<String> args, PrintStream out) {
        Optional<String> store = option(args, "--store");
        if (store.isEmpty()) {
            out.println(USAGE);
            return 2;
        }
        try (MongoClient client = MongoClients.create(store.get())) {
            Verification verification = new Verification(new StoredAudit(client));
            Findings findings = verification.run(outside(option(args, "--anchors")));
            out.println("Audit: " + verification.summary());
            out.print(findings.none() ? "Everything is as it was recorded.\n" : findings.forPeople());
            return findings.none() ? 0 : 1;
        } catch (MongoException | IllegalArgumentException | UncheckedIOException e) {
            out.println("The audit could not be verified: " + e.getMessage());
            return 2;
        }
    }

    /** Events of the topic of anchors, one a line: their data, or the whole event as JSON. */
    private static List<Anchor> outside(Optional<String> file) {
        if (file.isEmpty()) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(Path.of(file.get()))) {
            return lines.filter(line -> !line.isBlank()).map(Document::parse).map(VerifyAudit::anchor).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Anchor anchor(Document line) {
        try {
            return StoredAnchor.anchor(line);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("A line of the anchors is none: " + line.toJson(), e);
        }
    }

    private static Optional<String> option(List<String> args, String name) {
        int at = args.indexOf(name);
        return at < 0 || at + 1 >= args.size() ? Optional.empty() : Optional.of(args.get(at + 1));
    }
}
