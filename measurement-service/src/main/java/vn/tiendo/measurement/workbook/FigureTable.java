package vn.tiendo.measurement.workbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.plan.domain.Measure;
import vn.tiendo.measurement.plan.domain.Outline;
import vn.tiendo.measurement.submission.domain.Quality;
import vn.tiendo.measurement.submission.domain.Revision;
import vn.tiendo.measurement.submission.domain.Value;
import vn.tiendo.measurement.workbook.domain.Template;
import vn.tiendo.platform.file.Formula;

/** The rows of a template: a target in each, one more for each of its components and each part, and room for other parts. */
final class FigureTable {

    /** What is said of a figure whatever its value is. */
    private static final Set<TemplateColumn> OF_ALL = EnumSet.of(TemplateColumn.GROUND, TemplateColumn.QUALITY, TemplateColumn.NO_DATA, TemplateColumn.EXPLANATION,
            TemplateColumn.REASON);
    private static final int POINTS_OF_A_LINE = 15;
    private static final int MOST_LINES = 20;
    /** Lines end between words: in per cent, how much more room a text takes. */
    private static final int WORDS_BREAK = 115;

    private final XSSFSheet sheet;
    private final Styles styles;
    private final Lists lists;
    private final TemplateWords words;
    private final ValueCells values;
    private final ShownValue shown;

    FigureTable(XSSFSheet sheet, Styles styles, Lists lists, TemplateWords words) {
        this.sheet = sheet;
        this.styles = styles;
        this.lists = lists;
        this.words = words;
        this.values = new ValueCells(styles, words);
        this.shown = new ShownValue(words);
    }

    /** @param room rows for parts that were not reported yet */
    void write(Template template, int room) {
        for (Template.Section section : template.sections()) {
            if (!section.title().isEmpty()) {
                heading(section.number(), section.title());
            }
            section.targets().forEach(asked -> asked.entries().forEach(entry -> figure(asked, entry)));
        }
        heading("", words.text("room"));
        List<String> choices = TargetChoice.of(template).stream().map(TargetChoice::label).toList();
        for (int i = 0; i < room; i++) {
            free(choices);
        }
    }

    private void heading(String number, String title) {
        XSSFRow row = next();
        for (TemplateColumn column : TemplateColumn.values()) {
            row.createCell(column.ordinal()).setCellStyle(styles.section());
        }
        row.getCell(TemplateColumn.NUMBER.ordinal()).setCellValue(CellText.encoded(number));
        row.getCell(TemplateColumn.TITLE.ordinal()).setCellValue(CellText.encoded(title));
    }

    private void figure(Template.Asked asked, Template.Entry entry) {
        Outline.Line line = asked.line();
        Measure measure = asked.target().measure();
        Set<TemplateColumn> open = EnumSet.copyOf(OF_ALL);
        open.addAll(ValueCells.of(measure));
        XSSFRow row = row(line.target(), open, measure);
        say(row, TemplateColumn.NUMBER, entry.part() == null ? line.number() : "");
        say(row, TemplateColumn.TITLE, title(line));
        say(row, TemplateColumn.UNIT, line.unitOfMeasure());
        say(row, TemplateColumn.PLANNED, entry.part() != null ? "" : words.english() ? line.planned().english() : line.planned().vietnamese());
        say(row, TemplateColumn.LAST, shown.of(entry.last(), null));
        say(row, TemplateColumn.PART, entry.part());
        offer(row, measure, asked.target().scale());
        @Nullable Revision now = entry.now();
        if (now != null) {
            values.write(row, now);
        }
        line.components().forEach(component -> component(line, component, entry));
        fit(row);
    }

    private void component(Outline.Line line, Outline.Component component, Template.Entry entry) {
        XSSFRow row = row(TargetChoice.component(line.target(), component.id()),
                EnumSet.of(TemplateColumn.VALUE), Measure.NUMBER);
        say(row, TemplateColumn.TITLE, "– " + (component.title().isEmpty() ? component.id() : component.title()));
        say(row, TemplateColumn.LAST, shown.of(entry.last(), component.id()));
        say(row, TemplateColumn.PART, entry.part());
        @Nullable Revision now = entry.now();
        if (now != null) {
            values.write(row, now.value(), component.id());
        }
        fit(row);
    }

    /** A row whose target and part are filled in, too. */
    private void free(List<String> choices) {
        XSSFRow row = next();
        for (TemplateColumn column : TemplateColumn.values()) {
            boolean open = column.filled() || column == TemplateColumn.TITLE || column == TemplateColumn.PART;
            row.createCell(column.ordinal()).setCellStyle(open ? styles.open(format(column, null), false) : styles.closed());
        }
        lists.offer(choices, row.getRowNum(), TemplateColumn.TITLE.ordinal());
        offerOfAll(row);
    }

    private XSSFRow row(String target, Set<TemplateColumn> open, Measure measure) {
        XSSFRow row = next();
        for (TemplateColumn column : TemplateColumn.values()) {
            XSSFCell cell = row.createCell(column.ordinal());
            cell.setCellStyle(!column.filled() ? styles.said(false)
                    : open.contains(column) ? styles.open(format(column, measure), false) : styles.closed());
        }
        row.getCell(TemplateColumn.TARGET.ordinal()).setCellValue(target);
        return row;
    }

    /** @param measure absent where it is not known yet */
    private static String format(TemplateColumn column, @Nullable Measure measure) {
        return switch (column) {
            case DATE -> Styles.DAY;
            case DENOMINATOR -> Styles.NUMBER;
            case VALUE -> measure == Measure.RATING || measure == Measure.DONE || measure == Measure.NARRATIVE ? Styles.TEXT
                    : Styles.NUMBER;
            case TARGET, NUMBER, TITLE, UNIT, PLANNED, LAST, PART, GROUND, OCCURRENCES, QUALITY, NO_DATA, EXPLANATION, REASON ->
                    Styles.TEXT;
        };
    }

    private void offer(XSSFRow row, Measure measure, List<String> scale) {
        switch (measure) {
            case RATING -> lists.offer(scale, row.getRowNum(), TemplateColumn.VALUE.ordinal());
            case DONE -> lists.offer(List.of(words.flag(true), words.flag(false)), row.getRowNum(), TemplateColumn.VALUE.ordinal());
            case NARRATIVE -> lists.offer(words.constants(Value.Assessment.class), row.getRowNum(), TemplateColumn.VALUE.ordinal());
            case NUMBER, RATIO, COUNT, COMPONENTS, NONE -> { }
        }
        offerOfAll(row);
    }

    private void offerOfAll(XSSFRow row) {
        lists.offer(words.constants(Quality.class), row.getRowNum(), TemplateColumn.QUALITY.ordinal());
        lists.offer(words.constants(Value.NoDataReason.class), row.getRowNum(), TemplateColumn.NO_DATA.ordinal());
    }

    private String title(Outline.Line line) {
        String title = line.title().isEmpty() ? line.target() : line.title();
        return line.numerator().isEmpty() ? title
                : title + "\n" + words.text("ratio", line.numerator(), line.denominator());
    }

    private void say(XSSFRow row, TemplateColumn column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            XSSFCell cell = row.getCell(column.ordinal());
            cell.setCellValue(CellText.encoded(text));
            cell.setCellStyle(styles.said(Formula.couldBe(text)));
        }
    }

    /** As high as its longest text needs: not every program does that by itself. */
    private static void fit(XSSFRow row) {
        int lines = 1;
        for (TemplateColumn column : TemplateColumn.values()) {
            XSSFCell cell = row.getCell(column.ordinal());
            if (!column.hidden() && cell.getCellType() == CellType.STRING) {
                int needed = cell.getStringCellValue().lines()
                        .mapToInt(text -> Math.max(1, Math.ceilDiv(text.length() * WORDS_BREAK, column.width() * 100))).sum();
                lines = Math.max(lines, needed);
            }
        }
        row.setHeightInPoints(Math.min(lines, MOST_LINES) * POINTS_OF_A_LINE);
    }

    private XSSFRow next() {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }
}
