package vn.tiendo.plan.resolution.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import vn.tiendo.plan.file.ReadingLimits;

/** A program: reads every file of a folder at the same time, and prints name, code and milliseconds of each. */
final class ReadAllAtOnce {

    private ReadAllAtOnce() {
    }

    public static void main(String[] args) throws Exception {
        var reader = new DocumentReader(ReadingLimits.USUAL);
        List<Callable<String>> readings = new ArrayList<>();
        try (var files = Files.list(Path.of(args[0]))) {
            files.forEach(file -> readings.add(() -> read(reader, file)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(readings.size())) {
            for (Future<String> line : threads.invokeAll(readings)) {
                System.out.println(line.get());
            }
        }
    }

    private static String read(DocumentReader reader, Path file) throws Exception {
        long begun = System.nanoTime();
        var read = reader.read(file);
        long milliseconds = (System.nanoTime() - begun) / 1_000_000;
        String code = switch (read) {
            case DocumentText.Read _ -> "read";
            case DocumentText.Refused(var problem) -> problem.code().wire();
        };
        return file.getFileName() + " " + code + " " + milliseconds;
    }
}
