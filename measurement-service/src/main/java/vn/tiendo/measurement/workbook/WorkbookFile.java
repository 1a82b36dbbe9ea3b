package vn.tiendo.measurement.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An XLSX as its sheets, read within limits as a stream of elements.
 *
 * @param since1904 whether days are counted from 1904, as old Macintoshes did
 * @param cells that are not blank
 */
record WorkbookFile(List<Sheet> sheets, boolean since1904, int cells) {

    private static final int MOST_SHEETS = 20;

    static WorkbookFile read(byte[] file, WorkbookProperties limits) {
        Parts parts = Parts.unpacked(file, limits);
        String workbook = parts.workbook();
        Entries entries = new Entries();
        parts.read(workbook, entries);
        Texts texts = new Texts();
        parts.related(workbook, "/sharedStrings").ifPresent(part -> parts.read(part, texts));
        Formats formats = new Formats();
        parts.related(workbook, "/styles").ifPresent(part -> parts.read(part, formats));
        Map<String, Parts.Relation> relations = new HashMap<>();
        parts.relations(workbook).forEach(each -> relations.put(each.id(), each));
        List<Sheet> sheets = new ArrayList<>();
        int cells = 0;
        for (Entry entry : entries.all) {
            Parts.@Nullable Relation relation = relations.get(entry.relation());
            if (relation != null && relation.type().endsWith("/worksheet")) {
                CellReader reader = new CellReader(texts.texts(), formats, limits.maxCells() - cells);
                parts.read(relation.target(), reader);
                sheets.add(reader.sheet(entry.name()));
                cells += reader.count();
            }
        }
        return new WorkbookFile(sheets, entries.since1904, cells);
    }

    private record Entry(String name, String relation) {
    }

    private static final class Entries implements PartXml.Listener {

        private final List<Entry> all = new ArrayList<>();
        private boolean since1904;

        @Override
        public void begin(String element, PartXml at) {
            if (element.equals("workbookPr")) {
                since1904 = at.isOn("date1904");
            } else if (element.equals("sheet")) {
                all.add(new Entry(at.attribute("name").orElse(""), at.attribute("id").orElse("")));
                if (all.size() > MOST_SHEETS) {
                    throw new UnreadableFile(UnreadableFile.TOO_LONG, null, MOST_SHEETS);
                }
            }
        }
    }
}
