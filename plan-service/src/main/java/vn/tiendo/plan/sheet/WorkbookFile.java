package vn.tiendo.plan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.file.FileKind;
import vn.tiendo.plan.file.FileProblem;
import vn.tiendo.plan.file.FileProblem.Code;
import vn.tiendo.plan.file.OfficePackage;
import vn.tiendo.plan.file.OleFile;
import vn.tiendo.plan.file.PartXml;
import vn.tiendo.plan.file.ReadingLimits;
import vn.tiendo.plan.file.Unreadable;

/** Reads the cells of an XLSX, whatever its name says it is, within limits. Stores nothing. */
public final class WorkbookFile {

    private static final List<String> KINDS = List.of("XLSX");
    private static final List<String> WORKBOOKS =
            List.of("spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml");
    /** Enough for every signature. */
    private static final int HEAD_BYTES = 4096;
    private static final String SHEET = "/worksheet";

    private final OfficePackage parts;
    private final Allowance allowance;
    private final List<String> shared = new ArrayList<>();
    private final List<SheetEntry> entries = new ArrayList<>();
    private boolean since1904;

    private WorkbookFile(OfficePackage parts, Allowance allowance) {
        this.parts = parts;
        this.allowance = allowance;
    }

    private record SheetEntry(String name, String relation) {
    }

    /** @throws IOException when the disk fails; what is wrong with the file is told by the answer */
    public static WorkbookReading read(Path file, ReadingLimits limits) throws IOException {
        try {
            return new WorkbookReading.Read(workbook(file, limits));
        } catch (Unreadable e) {
            return new WorkbookReading.Refused(e.problem());
        }
    }

    private static Workbook workbook(Path file, ReadingLimits limits) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new Unreadable(Code.EMPTY);
        }
        if (size > limits.fileBytes()) {
            throw new Unreadable(new FileProblem(Code.TOO_LARGE, size, limits.fileBytes()));
        }
        var allowance = new Allowance(limits);
        return switch (FileKind.of(head(file))) {
            case FileKind.Zip() -> OfficePackage.read(file, allowance, KINDS,
                    parts -> new WorkbookFile(parts, allowance).read());
            case FileKind.Ole() -> throw new Unreadable(OleFile.problem(file, KINDS));
            case FileKind.Pdf() -> throw new Unreadable(FileProblem.kind("PDF", KINDS));
            case FileKind.Text() -> throw new Unreadable(FileProblem.kind("TXT", KINDS));
            case FileKind.Other(String name) -> throw new Unreadable(FileProblem.kind(name, KINDS));
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    private Workbook read() throws IOException, XMLStreamException, InvalidFormatException {
        var main = parts.main(WORKBOOKS, KINDS);
        parts.read(main, this::readList);
        parts.readRelated(main, "/sharedStrings", this::readShared);
        var sheets = new ArrayList<Sheet>();
        for (var entry : entries) {
            var relation = main.getRelationship(entry.relation());
            if (relation != null && relation.getRelationshipType().endsWith(SHEET)) {
                sheets.add(sheet(entry.name(), main.getRelatedPart(relation)));
            }
        }
        return new Workbook(sheets, since1904);
    }

    private Sheet sheet(String name, PackagePart part) throws IOException, XMLStreamException {
        var cells = new CellReader(shared, allowance);
        parts.read(part, cells::readSheet);
        return new Sheet(name, cells.rows(), false);
    }

    private void readList(PartXml xml) throws XMLStreamException {
        xml.children(_ -> xml.children(name -> {
            switch (name) {
                case "workbookPr" -> since1904 = xml.attribute("date1904").filter(CellReader::isTrue).isPresent();
                case "sheets" -> xml.children(_ -> {
                    allowance.page();
                    entries.add(new SheetEntry(xml.attribute("name").orElse(""), xml.attribute("id").orElse("")));
                });
                default -> {
                }
            }
        }));
    }

    private void readShared(PartXml xml) throws XMLStreamException {
        xml.children(_ -> xml.children(name -> shared.add(CellReader.text(xml))));
    }
}
