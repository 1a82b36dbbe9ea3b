package vn.tiendo.reporting.report;

import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.reporting.mailing.domain.FindIssued;
import vn.tiendo.reporting.mailing.domain.IssuedReport;
import vn.tiendo.reporting.report.domain.Report;
import vn.tiendo.reporting.report.domain.Report.Issue;
import vn.tiendo.reporting.report.domain.ReportInput;

/** Issued reports as the letters to their recipients tell of them. */
@Component
class IssuedForMail implements FindIssued {

    private final ReportDocuments reports;
    private final ReportFiles files;
    private final ReportProperties properties;

    IssuedForMail(ReportDocuments reports, ReportFiles files, ReportProperties properties) {
        this.reports = reports;
        this.files = files;
        this.properties = properties;
    }

    @Override
    public Optional<IssuedReport> find(String report) {
        return reports.find(report).flatMap(found -> Optional.ofNullable(found.issued()).map(issue -> letter(found, issue)));
    }

    @Override
    public byte[] pdf(String report) {
        return files.read(pdf(Objects.requireNonNull(reports.find(report).orElseThrow().issued())));
    }

    private static Report.File pdf(Issue issue) {
        return issue.file(DocumentFormat.PDF.extension()).orElseThrow();
    }

    private IssuedReport letter(Report report, Issue issue) {
        ReportInput input = report.input();
        ReportInput.Correction corrects = input.corrects();
        return new IssuedReport(report.id(), report.unit(), report.unitPath(), input.language(), input.symbol(),
            Objects.requireNonNull(input.imprint().date()), report.content().summary(), report.content().author(), input.sentTo(),
            corrects == null ? null : corrects.symbol(), properties.checkAddress(report.id()), properties.pdfAddress(report),
            new IssuedReport.Pdf(report.fileName() + "." + DocumentFormat.PDF.extension(), pdf(issue).bytes()));
    }
}
