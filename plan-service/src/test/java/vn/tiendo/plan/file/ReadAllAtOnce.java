package vn.tiendo.plan.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import vn.tiendo.plan.resolution.document.DocumentReader;
import vn.tiendo.plan.resolution.document.DocumentText;
import vn.tiendo.plan.sheet.WorkbookFile;
import vn.tiendo.plan.sheet.WorkbookReading;

import static org.assertj.core.api.Assertions.assertThat;

/** A program: reads every file of a folder at the same time, and prints name, code and milliseconds of each. */
public final class ReadAllAtOnce {

    /** With more time than usual: what is told of a workbook is what is counted in it, on however slow a machine. */
    private static final ReadingLimits PATIENT = new ReadingLimits(ReadingLimits.USUAL.fileBytes(), ReadingLimits.USUAL.expandedBytes(),
            ReadingLimits.USUAL.pages(), ReadingLimits.USUAL.lines(), ReadingLimits.USUAL.characters(), Duration.ofMinutes(1));

    private ReadAllAtOnce() {
    }

    /** What the files are read as. */
    public enum As { DOCUMENT, WORKBOOK }

    /** Runs it in a heap of 512 MB; a line for each file. */
    public static List<String> in512Megabytes(Path folder, As as) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError", "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", "-cp",
                System.getProperty("java.class.path"), ReadAllAtOnce.class.getName(), folder.toString(), as.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return told.lines().toList();
    }

    public static void main(String[] args) throws Exception {
        var as = As.valueOf(args[1]);
        List<Callable<String>> readings = new ArrayList<>();
        try (var files = Files.list(Path.of(args[0]))) {
            files.forEach(file -> readings.add(() -> read(as, file)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(readings.size())) {
            for (Future<String> line : threads.invokeAll(readings)) {
                System.out.println(line.get());
            }
        }
    }

    private static String read(As as, Path file) throws Exception {
        long begun = System.nanoTime();
        var code = switch (as) {
            case DOCUMENT -> document(file);
            case WORKBOOK -> workbook(file);
        };
        return file.getFileName() + " " + code + " " + (System.nanoTime() - begun) / 1_000_000;
    }

    private static String document(Path file) throws IOException {
        return switch (new DocumentReader(ReadingLimits.USUAL).read(file)) {
            case DocumentText.Read _ -> "read";
            case DocumentText.Refused(var problem) -> problem.code().wire();
        };
    }

    private static String workbook(Path file) throws IOException {
        return switch (WorkbookFile.read(file, PATIENT)) {
            case WorkbookReading.Read _ -> "read";
            case WorkbookReading.Refused(var problem) -> problem.code().wire();
            case WorkbookReading.Busy() -> "busy";
        };
    }
}
