package vn.tiendo.reporting.mailing.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.table.domain.Table.Language;

/**
 * What a letter says of an issued report.
 *
 * @param symbol number and symbol: "05/BC-UBND"
 * @param summary the text under its kind
 * @param issuer whose report it is: "Ủy ban nhân dân phường Lái Thiêu"
 * @param recipients lines of "Nơi nhận", without dash and mark
 * @param corrects number and symbol of the one whose place it takes
 * @param checkAddress says of it that it was issued
 * @param pdfAddress where everybody can have it
 */
public record IssuedReport(String id, String unit, List<String> unitPath, Language language, String symbol, LocalDate date, String summary,
    String issuer, List<String> recipients, @Nullable String corrects, String checkAddress, String pdfAddress, Pdf pdf) {

    public IssuedReport {
        unitPath = List.copyOf(unitPath);
        recipients = List.copyOf(recipients);
    }

    public record Pdf(String name, long bytes) {
    }
}
