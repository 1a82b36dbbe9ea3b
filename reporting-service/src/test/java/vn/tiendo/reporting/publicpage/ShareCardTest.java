package vn.tiendo.reporting.publicpage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.publicpage.domain.SamplePlan;
import vn.tiendo.reporting.table.domain.Table.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ShareCardTest {

    private static final Path LOOK = Path.of("target/looks/card.png");
    private static final int TEAL = 0xff0f766e;
    private static final int WHITE = 0xffffffff;

    private final byte[] png = ShareCard.png(SamplePlan.scoreboard(), PageWords.in(Language.VI));

    @Test
    void theCardIsAPictureOfTheSizeThatIsTold() throws IOException {
        Files.createDirectories(LOOK.getParent());
        Files.write(LOOK, png);
        BufferedImage card = ImageIO.read(new ByteArrayInputStream(png));

        assertThat(card.getWidth()).isEqualTo(ShareCard.WIDTH);
        assertThat(card.getHeight()).isEqualTo(ShareCard.HEIGHT);
        assertThat(card.getRGB(100, ShareCard.HEIGHT - 100)).as("the bar begins with what was met").isEqualTo(TEAL);
        assertThat(letters(card)).as("the name is written").isGreaterThan(1_000);
    }

    @Test
    void theSamePlanGivesTheSamePicture() {
        assertThat(ShareCard.png(SamplePlan.scoreboard(), PageWords.in(Language.VI))).isEqualTo(png);
    }

    private static long letters(BufferedImage card) {
        long ink = 0;
        for (int y = 0; y < ShareCard.HEIGHT / 2; y++) {
            for (int x = 0; x < ShareCard.WIDTH; x++) {
                ink += card.getRGB(x, y) == WHITE ? 0 : 1;
            }
        }
        return ink;
    }
}
