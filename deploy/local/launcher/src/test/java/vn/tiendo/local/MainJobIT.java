package vn.tiendo.local;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import vn.tiendo.local.check.Check;

import static org.assertj.core.api.Assertions.assertThat;

@Order(10)
@ExtendWith(OneInstallation.class)
class MainJobIT {

    /** What {@code ./up --check} does. */
    @Test
    void theSamplesComeOutAsComputedFromTheInputAndTheReportIsWritten(Ward ward) throws Exception {
        Path results = ward.data().resolve("results");

        new Check(ward.samples(), ward.gateway(), ward.logins(), results, System.out).run();

        assertThat(results.resolve("six-month-report.docx")).isNotEmptyFile();
        assertThat(Files.readString(results.resolve("six-month-report.html"))).contains("BÁO CÁO");
    }
}
