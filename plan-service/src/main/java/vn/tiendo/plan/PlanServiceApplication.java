package vn.tiendo.plan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Units, their departments, and the plans that their councils adopt. */
@SpringBootApplication
public class PlanServiceApplication {

    /** Starts the service; with a command instead of options, does that and ends. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && !args[0].startsWith("--")) {
            System.exit(command(List.of(args)));
        }
        SpringApplication.run(PlanServiceApplication.class, args);
    }

    /** What libraries would log is not for the terminal, and their logging takes longer to start than a file to read. */
    private static int command(List<String> arguments) throws IOException {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        return new ReadResolution(System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err), Locale.getDefault())
                .run(arguments);
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
