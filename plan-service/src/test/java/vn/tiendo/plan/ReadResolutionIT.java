package vn.tiendo.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The command, as clerks' scripts call it: of the packaged jar, on a machine without a Vietnamese locale. */
class ReadResolutionIT {

    private static final Path SAMPLE = Files.SAMPLE.resolve("resolution.txt");

    @TempDir
    private Path folder = Path.of(".");

    private record Result(int status, String out, String err) {
    }

    private Result run(Path input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", "target/plan-service.jar"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectInput(input.toFile())
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), Files.text(folder.resolve("out")), Files.text(folder.resolve("err")));
    }

    @Test
    void printsTheDraftAsJsonInUnicode() throws Exception {
        var result = run(SAMPLE, "read", SAMPLE.toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(Files.JSON.readTree(result.out()).get("text").asString()).isEqualTo(Files.text(SAMPLE));
        assertThat(result.out()).contains("\n  \"targets\" : [");
    }

    @Test
    void readsStandardInputAsWell() throws Exception {
        Path file = folder.resolve("sample.docx");
        try (var word = new XWPFDocument(); OutputStream out = java.nio.file.Files.newOutputStream(file)) {
            word.createParagraph().createRun().setText("Chỉ tiêu: 98% hộ gia đình đăng ký thu gom rác.");
            word.write(out);
        }

        var result = run(file, "read", "-");

        assertThat(result.err()).isEmpty();
        assertThat(Files.JSON.readTree(result.out()).get("text").asString())
                .isEqualTo("Chỉ tiêu: 98% hộ gia đình đăng ký thu gom rác.\n");
    }

    @Test
    void aFileThatGivesNoTextIsOneClearLineAndStatusTwo() throws Exception {
        Path file = java.nio.file.Files.write(folder.resolve("scan.png"), "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1));

        var bad = run(file, "read", file.toString());
        var absent = run(file, "read", folder.resolve("none.pdf").toString());

        assertThat(bad.status()).isEqualTo(2);
        assertThat(bad.out()).isEmpty();
        assertThat(bad.err().lines()).hasSize(1).first().asString().contains("scan.png: ", "PNG", "(file-kind-unknown)");
        assertThat(absent.status()).isEqualTo(2);
        assertThat(absent.err().lines()).hasSize(1).first().asString().contains("(file-not-there)");
    }

    @Test
    void whatIsNoCommandIsToldTheUsage() throws Exception {
        var unknown = run(SAMPLE, "write", "x");
        var tooShort = run(SAMPLE, "read");

        assertThat(List.of(unknown.status(), tooShort.status())).containsOnly(64);
        assertThat(unknown.err()).startsWith("usage: ");
    }
}
