package vn.tiendo.plan.resolution.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

import vn.tiendo.plan.file.PartXml;

/**
 * A table as lines with tabs. In a table with rules a row is one line; without rules it is a layout, such as the head of
 * a resolution, and reads line by line across its cells, as it does on paper. A single cell is only a frame.
 */
final class WordTable {

    private static final Set<String> NO_RULE = Set.of("none", "nil");
    private static final Set<String> STYLES_WITHOUT_RULES = Set.of("TableNormal", "NormalTable");
    private static final int WIDEST_SPAN = 64;

    private final WordBody body;
    private boolean ruled;

    WordTable(WordBody body) {
        this.body = body;
    }

    /** @param lines of the cell's paragraphs that hold any text */
    private record Cell(List<String> lines) {

        static final Cell EMPTY = new Cell(List.of());

        String joined() {
            return String.join(" ", lines).replaceAll("\\s+", " ").strip();
        }

        String line(int number) {
            return number < lines.size() ? lines.get(number).replaceAll("\\s+", " ").strip() : "";
        }
    }

    private static final class Row {
        private final List<Cell> cells = new ArrayList<>();
        private boolean deleted;
    }

    void read(PartXml xml, Consumer<String> lines) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "tblPr" -> readProperties(xml);
                case "tr" -> readRow(xml, lines);
                default -> {
                    if (WordBody.WRAPPERS.contains(name)) {
                        read(xml, lines);
                    }
                }
            }
        });
    }

    private void readProperties(PartXml xml) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "tblStyle" -> ruled |= !STYLES_WITHOUT_RULES.contains(xml.attribute("val").orElse(""));
                case "tblBorders" -> {
                    ruled = false; // what the style says does not count then
                    readRules(xml);
                }
                default -> {
                }
            }
        });
    }

    private void readRules(PartXml xml) throws XMLStreamException {
        xml.children(side -> ruled |= !NO_RULE.contains(xml.attribute("val").orElse("none")));
    }

    private void readRow(PartXml xml, Consumer<String> lines) throws XMLStreamException {
        var row = new Row();
        readCells(xml, row);
        if (row.deleted) {
            return;
        }
        if (row.cells.size() == 1) {
            row.cells.getFirst().lines().forEach(lines);
        } else if (ruled) {
            addRow(row.cells.stream().map(Cell::joined).toList(), lines);
        } else {
            int deepest = row.cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
            for (int i = 0; i < deepest; i++) {
                int line = i;
                addRow(row.cells.stream().map(cell -> cell.line(line)).toList(), lines);
            }
        }
    }

    private static void addRow(List<String> cells, Consumer<String> lines) {
        String row = String.join("\t", cells).stripTrailing();
        if (!row.isEmpty()) {
            lines.accept(row);
        }
    }

    private void readCells(PartXml xml, Row row) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "trPr" -> xml.children(property -> {
                    row.deleted |= property.equals("del");
                    if (property.equals("gridBefore")) {
                        pad(row, xml.number("val").orElse(0));
                    }
                });
                case "tc" -> readCell(xml, row);
                default -> {
                    if (WordBody.WRAPPERS.contains(name)) {
                        readCells(xml, row);
                    }
                }
            }
        });
    }

    /** A cell over several columns stands in the first of them. */
    private void readCell(PartXml xml, Row row) throws XMLStreamException {
        var cell = new Cell(new ArrayList<>());
        var span = new int[] {1};
        readContent(xml, cell, span);
        row.cells.add(cell);
        pad(row, span[0] - 1);
    }

    private void readContent(PartXml xml, Cell cell, int[] span) throws XMLStreamException {
        body.readCell(xml, line -> {
            if (!line.isBlank()) {
                cell.lines().add(line);
            }
        }, property -> {
            switch (property) {
                case "gridSpan" -> span[0] = xml.number("val").orElse(1);
                case "tcBorders" -> readRules(xml);
                default -> {
                }
            }
        });
    }

    private static void pad(Row row, int columns) {
        row.cells.addAll(Collections.nCopies(Math.clamp(columns, 0, WIDEST_SPAN), Cell.EMPTY));
    }
}
