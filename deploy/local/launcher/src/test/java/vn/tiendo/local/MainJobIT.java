package vn.tiendo.local;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import vn.tiendo.local.check.Check;

import static org.assertj.core.api.Assertions.assertThat;

class MainJobIT {

    /** What {@code ./up --check} does. */
    @Test
    void theSamplesComeOutAsComputedFromTheInputAndTheReportIsWritten() throws Exception {
        try (Ward ward = Ward.started()) {
            Path results = ward.data().resolve("results");

            new Check(ward.samples(), ward.gateway(), ward.issuer(), results, System.out).run();

            assertThat(results.resolve("six-month-report.docx")).isNotEmptyFile();
            assertThat(Files.readString(results.resolve("six-month-report.html"))).contains("BÁO CÁO");
        }
    }
}
