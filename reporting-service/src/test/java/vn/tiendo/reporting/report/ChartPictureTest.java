package vn.tiendo.reporting.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.report.domain.ReportContent.Bar;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;

import static org.assertj.core.api.Assertions.assertThat;

class ChartPictureTest {

    private static final Chart CHART = new Chart("Biểu đồ 1", "trong lời", "Thực hiện", "Phải đạt đến kỳ", "% kế hoạch năm", List.of(
        bar("1: 54,2 %, chậm tiến độ", "54.2", "100"), bar("2: 5.000 %, vượt", "5000", null), bar("2: 5.000 %, vượt", "-20", "50")));

    @Test
    void itsWordsAreTextInTheDrawing() {
        assertThat(ChartPicture.svg(CHART)).contains("54,2 %, chậm tiến độ", "Phải đạt đến kỳ", "% kế hoạch năm", "width=\"460\"")
            .doesNotContain("<!--");
    }

    @Test
    void theSameChartGivesTheSameBytes() {
        assertThat(ChartPicture.svg(CHART)).isEqualTo(ChartPicture.svg(CHART));
        assertThat(ChartPicture.png(CHART)).isEqualTo(ChartPicture.png(CHART));
    }

    @Test
    void aBarAndTheMarkAcrossItAreToldApartWithoutColour() throws IOException {
        BufferedImage picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(ChartPicture.png(CHART))));

        assertThat(picture.getColorModel().getNumColorComponents()).isEqualTo(1);
        assertThat(shades(picture)).contains(0, 0xa6, 0xff);
    }

    @Test
    void whatWasDueLiesOverTheBarThatReachesBeyondIt() throws IOException {
        Chart beyond = new Chart("", "", "a", "b", "%", List.of(bar("1", "100", "50"), bar("2", "100", "50")));
        BufferedImage picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(ChartPicture.png(beyond))));

        String grey = "g{40,}";
        assertThat(IntStream.range(0, picture.getHeight()).mapToObj(y -> row(picture, y)))
            .anyMatch(row -> row.matches(".*" + grey + ".{0,2}b{5,}.{0,2}" + grey + ".*"));
    }

    /** g: of a bar, b: black. */
    private static String row(BufferedImage picture, int y) {
        return IntStream.range(0, picture.getWidth()).map(x -> picture.getRaster().getSample(x, y, 0))
            .mapToObj(shade -> shade == 0 ? "b" : shade == 0xa6 ? "g" : ".").collect(Collectors.joining());
    }

    private static List<Integer> shades(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
            .mapToObj(i -> picture.getRaster().getSample(i % picture.getWidth(), i / picture.getWidth(), 0)).distinct().toList();
    }

    private static Bar bar(String label, String reached, @Nullable String due) {
        return new Bar(label, new BigDecimal(reached), due == null ? null : new BigDecimal(due));
    }
}
