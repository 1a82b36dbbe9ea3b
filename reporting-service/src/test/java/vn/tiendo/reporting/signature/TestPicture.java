package vn.tiendo.reporting.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/** Of a signature or seal, on clear ground. */
public final class TestPicture {

    private static final int SIDE = 200;
    private static final int EDGE = 10;

    private TestPicture() {
    }

    public static byte[] png(Color ink) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = picture.createGraphics();
        on.setColor(ink);
        on.setStroke(new BasicStroke(EDGE));
        on.drawOval(EDGE, EDGE, SIDE - 2 * EDGE, SIDE - 2 * EDGE);
        on.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
