package vn.tiendo.reporting.report;

import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.audit.Sha256;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.File;
import vn.tiendo.reporting.report.domain.Report.Issue;

/** Says of a file whether it is one that was issued, byte by byte. */
@Component
class VerifyFile {

    /** What came of it; {@code sha256} is that of the file. */
    sealed interface Finding {
        String sha256();
    }

    record AsIssued(String sha256, Report report, File file) implements Finding {
    }

    /**
     * It says that it is of this report, and it is none of its files.
     *
     * @param carriesItsData whether the frozen input that it carries, if it does, is that of the report all the same
     */
    record Altered(String sha256, Report report, boolean carriesItsData) implements Finding {
    }

    record Unknown(String sha256) implements Finding {
    }

    private final ReportDocuments reports;
    private final ReportFiles files;
    private final ReportJson json;

    VerifyFile(ReportDocuments reports, ReportFiles files, ReportJson json) {
        this.reports = reports;
        this.files = files;
        this.json = json;
    }

    Finding verify(byte[] content) {
        String hash = Sha256.of(content);
        return asIssued(hash).or(() -> altered(content, hash)).orElseGet(() -> new Unknown(hash));
    }

    private Optional<Finding> asIssued(String hash) {
        return files.reportsOf(hash).stream().map(reports::find).flatMap(Optional::stream)
            .flatMap(report -> issuedFile(report, hash).stream()).findFirst();
    }

    private static Optional<Finding> issuedFile(Report report, String hash) {
        Issue issue = report.issued();
        return issue == null ? Optional.empty() : issue.files().stream().filter(file -> file.sha256().equals(hash)).findFirst()
            .map(file -> new AsIssued(hash, report, file));
    }

    private Optional<Finding> altered(byte[] content, String hash) {
        return ClaimedReport.of(content, json).flatMap(claimed -> reports.find(claimed.id())
            .filter(report -> report.issued() != null)
            .map(report -> new Altered(hash, report, report.frozen().sha256().equals(claimed.dataHash()))));
    }
}
