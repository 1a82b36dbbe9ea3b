package vn.tiendo.reporting.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import vn.tiendo.reporting.report.domain.ChangesTest;
import vn.tiendo.reporting.report.domain.Imprint;
import vn.tiendo.reporting.report.domain.Report.Frozen;
import vn.tiendo.reporting.report.domain.ReportContent;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;
import vn.tiendo.reporting.report.domain.ReportContent.GroupLine;
import vn.tiendo.reporting.report.domain.ReportContent.Heading;
import vn.tiendo.reporting.report.domain.ReportContent.Item;
import vn.tiendo.reporting.report.domain.ReportContent.Paragraph;
import vn.tiendo.reporting.report.domain.ReportContent.TargetLine;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.report.domain.ReportInput.Party;
import vn.tiendo.reporting.report.domain.SampleReport;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.signature.TestPicture;
import vn.tiendo.reporting.signature.domain.Signer;

import static org.assertj.core.api.Assertions.assertThat;

/** The file is read back: by veraPDF, and letter by letter. */
class PdfReportTest {

    /** Below the page number in the top margin of 20 mm. */
    private static final double MARGIN = 20 / 25.4 * 72;

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 10);
    private static final ReportInput SAMPLE = SampleReport.input(Imprint.BLANK);

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> reports() {
        return Stream.of(
            Arguments.of("a draft", content(SAMPLE)),
            Arguments.of("an issued report", content(SampleReport.issued(SAMPLE))),
            Arguments.of("a month", content(SampleReport.input("2024-M05", "monthly"))),
            Arguments.of("a quarter", content(SampleReport.input("2024-Q2", "quarterly"))),
            Arguments.of("nine months", content(SampleReport.input("2024-M09", "nine-month"))),
            Arguments.of("a section", content(SampleReport.input("2024-M05", "thematic").on("VHXH").orElseThrow())),
            Arguments.of("a department", content(SampleReport.input("2024-M05", "department").of(new Party("cong-an", "Công an phường")))),
            Arguments.of("a supervision sheet", content(SampleReport.input("2024-M05", "supervision").telling(ChangesTest.SINCE))),
            Arguments.of("two days", content(SampleReport.input("2024-M05", "ad-hoc").over(FIRST, FIRST.plusDays(40)))),
            Arguments.of("a year", content(SampleReport.input("2024-A1", "yearly"))),
            Arguments.of("a city's comparison of its wards", content(SampleReport.comparison(SampleReport.template("city-comparison")))),
            Arguments.of("a year in English", content(SampleReport.issued(SampleReport.english("2024-A1", "yearly")))),
            Arguments.of("two days in English", content(SampleReport.english("2024-M05", "ad-hoc").over(FIRST, FIRST.plusDays(40)))),
            Arguments.of("a plan without sections", content(SampleReport.input(Imprint.BLANK, List.of()))),
            Arguments.of("a name of 500 letters", titled("Tỷ lệ hộ gia đình ".repeat(28))),
            Arguments.of("a word without spaces", titled("Nghiêng".repeat(60))),
            Arguments.of("markup and field codes", titled("<b>x</b> &amp; {{x}} ${x} { MERGEFIELD x } =1+1 <!-- ]]>")),
            Arguments.of("every letter", titled("Đđ ơƠ ữỮ ạẠ ỵỴ Tie\u0302\u0301n đo\u0323\u0302 – “ngoặc” … ≥ ≤ ½ m² € ‰")),
            Arguments.of("letters of no typeface", titled("Ａｂ 💥 日本 \u0915 \uE000")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void theFileIsArchivalAndAccessible(String name, ReportContent content) {
        byte[] pdf = PdfReport.render(content);

        assertThat(List.of(failures(pdf, PDFAFlavour.PDFA_3_A), failures(pdf, PDFAFlavour.PDFUA_1)))
            .as(name).containsOnly(List.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void theFileSaysWhatTheReportSaysLetterByLetter(String name, ReportContent content) throws IOException {
        String said = bare(text(PdfReport.render(content)));
        int from = 0;
        for (String text : texts(content)) {
            String wanted = bare(Typeface.printable(text));
            int at = said.indexOf(wanted, from);
            assertThat(at).as("%s: %s", name, text).isNotNegative();
            from = at + wanted.length();
        }
    }

    @Test
    void noLineBeginsWithAStrokeOfADateOrShare() throws IOException {
        assertThat(text(PdfReport.render(content(SampleReport.input("2024-A1", "yearly")))).lines()).noneMatch(line -> line.startsWith("/"));
    }

    @Test
    void noNumberIsBroken() throws IOException {
        Row row = SampleReport.row("KT-1", "Tổng thu", Status.OFF_TRACK);
        Row large = new Row("KT-1", "1", "Tổng thu", "đồng", "≥ 1.320.000.000.000 đồng", row.responsible(), null, Status.OFF_TRACK,
            new BigDecimal("1250008666658.25"), null, null, null, false, "", List.of(), List.of(), null);
        Row larger = new Row("KT-2", "2", "Tổng chi", "đồng", "≤ 12.345.678.901.234.567.890 đồng", row.responsible(), null, Status.OFF_TRACK,
            new BigDecimal("1234567890123456789012"), null, null, null, false, "", List.of(), List.of(), null);

        String said = text(PdfReport.render(content(SampleReport.input(Imprint.BLANK, List.of(new Section("KT", "1", "Kinh tế", List.of(large, larger)))))));
        String appendix = said.substring(said.indexOf("Phụ lục"));

        assertThat(appendix.replace('\u00a0', ' ')).contains("≥ 1.320.000.000.000", "1.250.008.666.658,25", "≤ 12.345.678.901.234.567.890",
            "1.234.567.890.123.456.789.012");
    }

    @Test
    void noUnitIsBroken() throws IOException {
        List<Row> rows = IntStream.range(0, 60).mapToObj(i -> SampleReport.row("KT-" + i, "Nhiệt độ" + "x".repeat(i), Status.OFF_TRACK))
            .map(row -> new Row(row.id(), row.number(), row.title(), "°C", "≤ 26,5 °C", row.responsible(), null, row.status(),
                new BigDecimal("26.92"), null, new BigDecimal("26.5"), null, false, "", List.of(), List.of(), null)).toList();

        String said = text(PdfReport.render(content(SampleReport.input(Imprint.BLANK, List.of(new Section("KT", "1", "Kinh tế", rows))))));

        assertThat(said.substring(0, said.indexOf("Phụ lục")).lines().map(String::strip))
            .noneMatch(line -> line.endsWith("°")).noneMatch(line -> line.startsWith("°")).noneMatch(line -> line.startsWith("C;"));
    }

    /** Wherever a section begins on its page: its heading is not parted from its first target, and goes to the next page with it. */
    @Test
    void eachPageOfTheAppendixBeginsWithTheNamesOfTheColumns() throws IOException {
        for (int first = 16; first < 22; first++) {
            List<String> pages = appendix(content(SampleReport.input(Imprint.BLANK, List.of(rows("KT", first), rows("VHXH", 4)))));

            assertThat(pages).as("%d targets before the second section", first).hasSizeGreaterThan(1).allMatch(page -> page.contains("STT"))
                .noneMatch(page -> page.strip().endsWith("Lĩnh vực VHXH"));
        }
    }

    private static Section rows(String section, int count) {
        return new Section(section, "1", "Lĩnh vực " + section, IntStream.range(0, count)
            .mapToObj(i -> SampleReport.row(section + "-" + i, "Chỉ tiêu", Status.MET)).toList());
    }

    /** What stands on each of its pages, which lie across. */
    private static List<String> appendix(ReportContent content) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(PdfReport.render(content))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDRectangle size = document.getPage(page - 1).getMediaBox();
                if (size.getWidth() > size.getHeight()) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    pages.add(stripper.getText(document));
                }
            }
        }
        return pages;
    }

    @Test
    void aUnitOfMeasureEndsItsLineAfterAStroke() throws IOException {
        Row row = SampleReport.row("KT-1", "Thu nhập", Status.MET);
        Row income = new Row("KT-1", "1", "Thu nhập", "triệu đồng/người/năm", "≥ 45 triệu đồng/người/năm", row.responsible(), null, Status.MET,
            new BigDecimal("45"), null, null, null, false, "", List.of(), List.of(), null);

        String appendix = appendix(content(SampleReport.input(Imprint.BLANK, List.of(new Section("KT", "1", "Kinh tế", List.of(income)))))).getFirst();

        assertThat(appendix.lines().map(String::strip)).contains("1 Thu nhập triệu đồng/", "người/năm");
    }

    /** The seal lies over a third of the signature, so both have to be clear where nothing is drawn. */
    @Test
    void signatureAndSealAreSeenAndSaidAndTheFileStaysArchivalAndAccessible() throws IOException {
        byte[] pdf = PdfReport.render(content(SampleReport.issued(SAMPLE)),
            Map.of(Signer.LEADER, TestPicture.png(Color.BLUE), Signer.OFFICE, TestPicture.png(Color.RED)));

        assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(alternatives(document.getDocumentCatalog().getStructureTreeRoot()))
                .contains("Chữ ký của Nguyễn Văn A", "Dấu của Ủy ban nhân dân phường Lái Thiêu");
        }
    }

    private static List<String> alternatives(PDStructureNode node) {
        return node.getKids().stream().filter(PDStructureElement.class::isInstance).map(PDStructureElement.class::cast)
            .flatMap(kid -> Stream.concat(Stream.ofNullable(kid.getAlternateDescription()), alternatives(kid).stream())).toList();
    }

    @Test
    void wideLettersBecomeUsualOnesAndWhatHasNoLetterIsShownAsMissing() {
        assertThat(Typeface.printable("Ａｂ 💥 Đữ")).isEqualTo("Ab □ Đữ");
    }

    @ParameterizedTest
    @CsvSource({"false, vi-VN", "true, en-US"})
    void aReaderIsToldTheLanguage(boolean english, String language) throws IOException {
        ReportInput input = english ? SampleReport.english("2024-A1", "yearly") : SAMPLE;

        try (PDDocument document = Loader.loadPDF(PdfReport.render(content(input)))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
        }
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        ReportContent content = content(SampleReport.issued(SAMPLE));

        assertThat(PdfReport.render(content)).isEqualTo(PdfReport.render(content(SampleReport.issued(SAMPLE))));
    }

    @Test
    void whatAnIssuedReportWasWrittenFromIsAttached() throws IOException {
        Frozen frozen = ReportJsonTest.JSON.freeze(SampleReport.issued(SAMPLE));

        try (PDDocument document = Loader.loadPDF(PdfReport.render(SampleReport.content(frozen)))) {
            var files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("lai-thieu-2024-2024-S1.json");
            assertThat(new String(files.values().iterator().next().getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                .isEqualTo(frozen.json());
        }
    }

    /** Its last target is as much there as its first; whether the file is archival does not depend on how many there are. */
    @Test
    void twoThousandTargetsAreAllThere() throws IOException {
        assertThat(bare(text(PdfReport.render(many(2_000))))).contains("0.Chỉtiêu:", "1999.Chỉtiêu:");
    }

    private static ReportContent many(int targets) {
        List<Row> rows = IntStream.range(0, targets).mapToObj(i -> SampleReport.row("KT-" + i, "Chỉ tiêu", Status.OFF_TRACK)).toList();
        return content(SampleReport.input(Imprint.BLANK, List.of(new Section("KT", "1", "Kinh tế", rows))));
    }

    private static ReportContent titled(String title) {
        Row row = SampleReport.row("KT-1", title, Status.OFF_TRACK);
        return content(SampleReport.input(Imprint.BLANK, List.of(new Section("KT", "1", title, List.of(row)))));
    }

    static ReportContent content(ReportInput input) {
        return SampleReport.content(ReportJsonTest.JSON.freeze(input));
    }

    static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
            var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream().map(failed -> failed.getRuleId() + ": " + failed.getMessage()
                + " " + failed.getLocation().getContext()).distinct().toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static List<String> texts(ReportContent content) {
        List<String> texts = new ArrayList<>(content.letterhead().issuer());
        texts.addAll(List.of(content.letterhead().state(), content.letterhead().motto(), content.letterhead().number(),
            content.letterhead().placeAndDate(), content.kind(), content.summary()));
        texts.addAll(content.addressed());
        texts.addAll(content.grounds());
        texts.add(content.opening());
        content.parts().forEach(part -> {
            texts.add(part.number() + part.title());
            part.blocks().forEach(block -> texts.add(switch (block) {
                case Heading(var number, var title) -> number + title;
                case Paragraph(var text) -> text;
                case Item(var text, _) -> text;
                case Chart chart -> chart.title();
            }));
        });
        texts.add(content.closing());
        texts.addAll(content.recipients().lines());
        texts.addAll(content.signature().authority());
        texts.addAll(List.of(content.appendix().title(), content.appendix().caption(), content.appendix().reference()));
        content.appendix().lines().forEach(line -> texts.addAll(switch (line) {
            case GroupLine(var number, var title) -> List.of(number, title);
            case TargetLine target -> target.cells();
        }));
        if (content.proof() != null) {
            content.proof().facts().forEach(fact -> texts.addAll(List.of(fact.name(), fact.value())));
        }
        return texts;
    }

    private static String text(byte[] pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDFTextStripperByArea stripper = new PDFTextStripperByArea();
                var box = page.getMediaBox();
                stripper.addRegion("text", new Rectangle2D.Double(0, MARGIN, box.getWidth(), box.getHeight() - MARGIN));
                stripper.extractRegions(page);
                text.append(stripper.getTextForRegion("text"));
            }
        }
        return text.toString();
    }

    /** Where lines break is the renderer's. */
    static String bare(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }
}
