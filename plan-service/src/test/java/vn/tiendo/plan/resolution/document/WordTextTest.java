package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.plan.resolution.document.WordPackage.item;
import static vn.tiendo.plan.resolution.document.WordPackage.ofBody;
import static vn.tiendo.plan.resolution.document.WordPackage.paragraph;

class WordTextTest {

    private static final String OUTLINE = """
            <w:abstractNum w:abstractNumId="5">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
              <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3"/></w:lvl>
              <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%4)"/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="6">
              <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
              <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="5"/>
              <w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>""";

    @TempDir
    private Path folder = Path.of(".");

    private String text(WordPackage word) throws IOException {
        return SampleTextTest.text(word.writeTo(folder.resolve("test.docx")));
    }

    @Test
    void labelsOfListsStandAsWordShowsThem() throws IOException {
        var word = ofBody(item(1, 0, "Kinh tế") + item(1, 1, "Ngân sách") + item(1, 2, "Thu") + item(1, 2, "Chi")
                + item(1, 3, "Thường xuyên") + item(1, 1, "Môi trường") + item(1, 2, "Rác") + item(1, 0, "Văn hóa")
                + item(1, 1, "Giáo dục")).numbering(OUTLINE);

        assertThat(text(word)).isEqualTo("""
                I. Kinh tế
                1. Ngân sách
                1.1 Thu
                1.2 Chi
                a) Thường xuyên
                2. Môi trường
                2.1 Rác
                II. Văn hóa
                1. Giáo dục
                """);
    }

    @Test
    void bulletsAreSignsAlsoWhereWordTakesThemFromAFontOfSymbols() throws IOException {
        assertThat(text(ofBody(item(2, 0, "Tiêu chí 1") + item(2, 1, "chi tiết")).numbering(OUTLINE)))
                .isEqualTo("- Tiêu chí 1\n• chi tiết\n");
    }

    @Test
    void aListThatStartsAgainCountsFromItsOwnNumber() throws IOException {
        assertThat(text(ofBody(item(1, 1, "a") + item(1, 1, "b") + item(3, 1, "c") + item(3, 1, "d")).numbering(OUTLINE)))
                .isEqualTo("1. a\n2. b\n1. c\n2. d\n");
    }

    @Test
    void aStyleCanPutItsParagraphsIntoAList() throws IOException {
        var word = ofBody("<w:p><w:pPr><w:pStyle w:val=\"Muc\"/></w:pPr><w:r><w:t>Kinh tế</w:t></w:r></w:p>")
                .styles("""
                        <w:style w:styleId="Goc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                        <w:style w:styleId="Muc"><w:basedOn w:val="Goc"/></w:style>""")
                .numbering(OUTLINE);

        assertThat(text(word)).isEqualTo("I. Kinh tế\n");
    }

    @Test
    void aRowOfATableIsALineWithItsCellsBetweenTabs() throws IOException {
        String rules = "<w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr>";
        var word = ofBody("<w:tbl>" + rules + row("STT", "Chỉ tiêu", "ĐVT") + row("1", "Thu ngân sách</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>trên địa bàn", "tỷ đồng") + "</w:tbl>");

        assertThat(text(word)).isEqualTo("STT\tChỉ tiêu\tĐVT\n1\tThu ngân sách trên địa bàn\ttỷ đồng\n");
    }

    @Test
    void aCellOverSeveralColumnsKeepsTheOthersInTheirPlaces() throws IOException {
        String wide = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph("Kinh tế") + "</w:tc><w:tc>"
                + paragraph("%") + "</w:tc></w:tr>";

        assertThat(text(ofBody("<w:tbl>" + wide + row("1", "Thu", "100") + "</w:tbl>")))
                .isEqualTo("Kinh tế\t\t%\n1\tThu\t100\n");
    }

    @Test
    void theHeadThatIsSetInATableWithoutRulesReadsLineByLine() throws IOException {
        var word = ofBody("<w:tbl>" + row("HỘI ĐỒNG NHÂN DÂN</w:t></w:r></w:p><w:p><w:r><w:t>PHƯỜNG LÁI THIÊU",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t></w:r></w:p><w:p><w:r><w:t>Độc lập - Tự do - Hạnh phúc")
                + "</w:tbl>");

        assertThat(text(word)).isEqualTo("HỘI ĐỒNG NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                + "PHƯỜNG LÁI THIÊU\tĐộc lập - Tự do - Hạnh phúc\n");
    }

    @Test
    void whatWasDeletedOrIsHiddenIsNotThereAndWhatWasInsertedIs() throws IOException {
        var word = ofBody("<w:p><w:r><w:t>Đạt </w:t></w:r><w:del><w:r><w:delText>97%</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>98%</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> mật</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Một đoạn, </w:t></w:r></w:p>" + paragraph("nối liền"));

        assertThat(text(word)).isEqualTo("Đạt 98%\nMột đoạn, nối liền\n");
    }

    @Test
    void aTextBoxIsReadOnceBehindItsParagraph() throws IOException {
        var word = ofBody("<w:p><w:r><w:t>Trước</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
                + paragraph("Trong khung") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + "<w:txbxContent>" + paragraph("Trong khung") + "</w:txbxContent></w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:r></w:p>" + paragraph("Sau"));

        assertThat(text(word)).isEqualTo("Trước\nTrong khung\nSau\n");
    }

    @Test
    void notesStandAtTheEnd() throws IOException {
        var word = ofBody(paragraph("Chỉ tiêu") + paragraph("Nơi nhận")).footnotes("<w:footnote w:type=\"separator\">"
                + paragraph("---") + "</w:footnote><w:footnote>" + paragraph("Theo Quyết định 04") + "</w:footnote>");

        assertThat(text(word)).isEqualTo("Chỉ tiêu\nNơi nhận\nTheo Quyết định 04\n");
    }

    @Test
    void aBreakMadeByHandEndsALineAndATabBehindALabelDoesNotMakeAColumn() throws IOException {
        var word = ofBody("<w:p><w:r><w:t>a)</w:t><w:tab/><w:t>Một</w:t><w:br/><w:t>Hai</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>Số: 34/NQ-HĐND</w:t><w:tab/><w:tab/><w:t>Lái Thiêu, ngày 28</w:t></w:r></w:p>");

        assertThat(text(word)).isEqualTo("a) Một\nHai\nSố: 34/NQ-HĐND\tLái Thiêu, ngày 28\n");
    }

    private static String row(String... cells) {
        var row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }
}
