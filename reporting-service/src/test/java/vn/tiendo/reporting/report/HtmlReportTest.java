package vn.tiendo.reporting.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import vn.tiendo.reporting.report.domain.Imprint;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;
import vn.tiendo.reporting.report.domain.ReportText;
import vn.tiendo.reporting.report.domain.SampleReport;
import vn.tiendo.reporting.scoreboard.domain.Status;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlReportTest {

    private final byte[] page = HtmlReport.render(ReportText.write(SampleReport.input(Imprint.BLANK), null));

    @Test
    void thePageIsWellFormedAndInVietnamese() throws Exception {
        Document document = parse(page);

        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("vi-VN");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent()).startsWith("BÁO CÁO: Tình hình");
        assertThat(document.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("h2").getLength()).isEqualTo(5);
    }

    @Test
    void theTableHasACaptionAndSaysWhatItsHeadersAreFor() throws Exception {
        Document document = parse(page);
        NodeList headers = document.getElementsByTagName("th");

        assertThat(document.getElementsByTagName("caption").getLength()).isEqualTo(1);
        assertThat(headers.getLength()).isEqualTo(8 + 6 + 88);
        for (int i = 0; i < headers.getLength(); i++) {
            assertThat(((Element) headers.item(i)).getAttribute("scope")).isIn("col", "row", "rowgroup");
        }
    }

    @Test
    void thePageNeedsNothingFromElsewhereAndEveryWidthHasItsRule() {
        String text = new String(page, StandardCharsets.UTF_8);

        assertThat(text).doesNotContain("http", "<script", "<link", "url(").doesNotContainPattern("src=\"(?!data:)");
        ReportText.write(SampleReport.input(Imprint.BLANK), null).appendix().columns()
            .forEach(column -> assertThat(text).contains(".w" + column.width() + " { width: " + column.width() + "%"));
    }

    @Test
    void whatComesFromTitlesIsTextAndNeverMarkup() throws Exception {
        String evil = "<script>alert('x')</script> & \"quoted\" \u0000\u0001 💥 \uD83D ]]>";
        Section section = new Section("KT", "1", evil, List.of(SampleReport.row("KT-1", evil, Status.MET)));

        byte[] odd = HtmlReport.render(ReportText.write(SampleReport.input(Imprint.BLANK, List.of(section)), null));

        assertThat(parse(odd).getElementsByTagName("script").getLength()).isZero();
        assertThat(new String(odd, StandardCharsets.UTF_8)).contains(
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;").contains("💥");
    }

    @Test
    void eachChartIsAPictureThatIsAlsoToldInWords() throws Exception {
        NodeList pictures = parse(page).getElementsByTagName("img");

        assertThat(pictures.getLength()).isPositive();
        assertThat(((Element) pictures.item(0)).getAttribute("alt")).startsWith("Biểu đồ thanh").contains("54,2", "phải đạt đến kỳ 50");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(HtmlReport.render(ReportText.write(SampleReport.input(Imprint.BLANK), null))).isEqualTo(page);
    }

    private static Document parse(byte[] page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page));
    }
}
