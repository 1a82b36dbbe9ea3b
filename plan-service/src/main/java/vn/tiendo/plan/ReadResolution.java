package vn.tiendo.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.plan.file.FileProblem;
import vn.tiendo.plan.file.ReadingLimits;
import vn.tiendo.plan.resolution.DraftForm;
import vn.tiendo.plan.resolution.document.DocumentReader;
import vn.tiendo.plan.resolution.document.DocumentText;
import vn.tiendo.plan.resolution.domain.ResolutionReader;

/** {@code read FILE}: prints the draft that a resolution gives, without a running system and without starting one. */
final class ReadResolution {

    static final int DONE = 0;
    static final int NOT_READ = 2;
    /** As sysexits.h has it. */
    static final int USAGE = 64;

    private static final String FROM_INPUT = "-";
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Locale language;

    /** @param language of what is said about a file that cannot be read: English, else Vietnamese */
    ReadResolution(InputStream in, PrintStream out, PrintStream err, Locale language) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.language = language.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
    }

    /** @return the status to exit with */
    int run(List<String> arguments) throws IOException {
        if (arguments.size() != 2 || !arguments.getFirst().equals("read")) {
            err.println("usage: java -jar plan-service.jar read FILE    FILE: .docx, .pdf or .txt; - for standard input");
            return USAGE;
        }
        String name = arguments.getLast();
        return name.equals(FROM_INPUT) ? readInput() : read(name, Path.of(name));
    }

    private int readInput() throws IOException {
        Path file = Files.createTempFile("resolution-", ".input");
        try {
            // One byte more than may be, so that too much is seen to be.
            var bounded = in.readNBytes(Math.toIntExact(ReadingLimits.USUAL.fileBytes() + 1));
            Files.write(file, bounded);
            return read(FROM_INPUT, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private int read(String name, Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return refuse(name, text("file-not-there", null, null));
        }
        return switch (new DocumentReader(ReadingLimits.USUAL).read(file)) {
            case DocumentText.Read(String text) -> print(text);
            case DocumentText.Refused(FileProblem problem) ->
                refuse(name, text(problem.code().wire(), problem.given(), problem.expected()));
        };
    }

    private int print(String text) {
        var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        out.writeBytes(json.writeValueAsBytes(DraftForm.write(ResolutionReader.read(text))));
        out.println();
        out.flush();
        return DONE;
    }

    private int refuse(String name, String why) {
        err.println(name + ": " + why);
        return NOT_READ;
    }

    /** As the API says it. */
    private String text(String code, @Nullable Object given, @Nullable Object expected) {
        var bundle = ResourceBundle.getBundle("messages", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] arguments = {plain(given), plain(expected)};
        return MessageFormat.format(bundle.getString("violation." + code), arguments) + " (" + code + ")";
    }

    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> several -> String.join(", ", several.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
