package vn.tiendo.local.day;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/** A picture of a screen in its 256 most frequent colours of those that are not alike: nobody sees the difference, and it has a third of the bytes. */
final class Picture {

    private static final int COLOURS = 256;
    /** Bits in which two colours differ for the eye. */
    private static final int ALIKE = 0xf0f0f0;

    private final BufferedImage full;

    /** @param png as a browser takes it */
    Picture(byte[] png) throws IOException {
        full = ImageIO.read(new ByteArrayInputStream(png));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(reduced(), "png", file.toFile());
    }

    private BufferedImage reduced() {
        int[] pixels = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
        int[] palette = mostFrequent(pixels);
        var model = new IndexColorModel(Byte.SIZE, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var reduced = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        int[] indexes = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) indexes[i] = nearest.computeIfAbsent(pixels[i], colour -> nearest(colour, palette));
        reduced.getRaster().setPixels(0, 0, full.getWidth(), full.getHeight(), indexes);
        return reduced;
    }

    /** Of colours that are alike only one, so that a small sign keeps its own. */
    private static int[] mostFrequent(int[] pixels) {
        Map<Integer, Integer> times = new HashMap<>();
        for (int pixel : pixels) times.merge(pixel, 1, Integer::sum);
        List<Integer> byTimes = times.keySet().stream().sorted(Comparator.<Integer, Integer>comparing(times::get).reversed()
                .thenComparing(Comparator.naturalOrder())).toList();
        Map<Integer, Integer> alike = new LinkedHashMap<>();
        byTimes.forEach(colour -> alike.putIfAbsent(colour & ALIKE, colour));
        return alike.values().stream().limit(COLOURS).mapToInt(Integer::intValue).toArray();
    }

    private static int nearest(int colour, int[] palette) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) if (distance(colour, palette[i]) < distance(colour, palette[best])) best = i;
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 3 * Byte.SIZE; shift += Byte.SIZE) {
            int apart = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += apart * apart;
        }
        return sum;
    }
}
