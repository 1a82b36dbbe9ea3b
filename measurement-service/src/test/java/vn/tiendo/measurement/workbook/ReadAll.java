package vn.tiendo.measurement.workbook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import vn.tiendo.measurement.submission.domain.Spreadsheets;

/** Reads all files of a folder twice, as many at a time as the service does, and prints what became of each. */
final class ReadAll {

    private ReadAll() {
    }

    public static void main(String[] folder) throws Exception {
        TemplateSpreadsheets spreadsheets = new TemplateSpreadsheets(Filled.LIMITS);
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(folder[0]))) {
            files = all.toList();
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(Filled.LIMITS.parallel())) {
            List<Future<String>> told = Stream.concat(files.stream(), files.stream())
                    .map(file -> threads.submit(() -> file.getFileName() + " -> " + told(spreadsheets.read(Files.readAllBytes(file))))).toList();
            for (Future<String> each : told) {
                System.out.println(each.get());
            }
        }
    }

    static String told(Spreadsheets.Reading reading) {
        return switch (reading) {
            case Spreadsheets.Figures _ -> "read";
            case Spreadsheets.Unreadable unreadable -> unreadable.code();
            case Spreadsheets.Busy() -> "busy";
        };
    }
}
