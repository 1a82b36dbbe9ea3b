package vn.tiendo.measurement.workbook;

import java.util.List;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.Spreadsheets;
import vn.tiendo.measurement.table.domain.Notation;

/** Reads a template that came back: found by its hidden sheet, its columns by their keys. Nothing in it is computed. */
final class ReadTemplate {

    private static final String NO_TEMPLATE = "not-a-template";

    private ReadTemplate() {
    }

    static Spreadsheets.Figures of(WorkbookFile file) {
        ReadIdentity identity = ReadIdentity.of(file).orElseThrow(() -> new UnreadableFile(NO_TEMPLATE));
        List<TableColumns> tables = file.sheets().stream().map(TableColumns::of).flatMap(found -> found.stream()).toList();
        if (tables.isEmpty()) {
            throw new UnreadableFile(NO_TEMPLATE);
        }
        Findings findings = new Findings(tables.getFirst());
        if (tables.size() > 1) {
            findings.refuseSheet("several-tables", tables.stream().map(each -> each.sheet().name()).toList());
        }
        List<ReportedFigure> figures = figures(tables.getFirst(), identity, file, findings);
        return new Spreadsheets.Figures(identity.said(Identity.PLAN), identity.said(Identity.DEPARTMENT),
                Period.parse(identity.said(Identity.PERIOD)).orElse(null), version(identity), figures,
                findings.violations(), findings.warnings(), findings.places());
    }

    private static List<ReportedFigure> figures(TableColumns table, ReadIdentity identity, WorkbookFile file,
            Findings findings) {
        if (!table.unclear().isEmpty()) {
            findings.refuseSheet("unclear-columns", table.unclear());
            return List.of();
        }
        for (CellRangeAddress merged : table.sheet().merged()) {
            if (merged.getLastRow() > table.keys()) {
                findings.refuse("merged-cells", new CellReference(merged.getFirstRow(), merged.getFirstColumn()).formatAsString(),
                        merged.formatAsString());
            }
        }
        CellValues values = new CellValues(Notation.named(identity.said(Identity.LANGUAGE)).orElse(Notation.UNDECLARED),
                file.since1904());
        return new FigureRows(table, identity, values, findings).read();
    }

    private static long version(ReadIdentity identity) {
        String version = identity.said(Identity.PLAN_VERSION);
        if (!version.matches("\\d{1,18}")) {
            throw new UnreadableFile(NO_TEMPLATE);
        }
        return Long.parseLong(version);
    }
}
