package vn.tiendo.reporting.publicpage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import vn.tiendo.platform.file.Png;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.Summary;
import vn.tiendo.reporting.scoreboard.domain.Status;

/** What a plan has come to as a picture, to be seen where the address of its page is shared. */
final class ShareCard {

    /** Pixels, as Open Graph wants them for a wide card. */
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;
    private static final int MARGIN = 72;
    private static final int BAR = 56;
    private static final int NAME = 60;
    private static final int SENTENCE = 52;
    private static final double LEADING = 1.3;
    private static final int MOST_LINES = 2;
    private static final Color INK = new Color(0x16202b);
    private static final Color QUIET = new Color(0x52606f);

    private final Graphics2D graphics;
    private double y = MARGIN;

    private ShareCard(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** PNG. */
    static byte[] png(Scoreboard scoreboard, PageWords words) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        try {
            new ShareCard(graphics).draw(scoreboard, words);
        } finally {
            graphics.dispose();
        }
        return Png.of(picture);
    }

    private void draw(Scoreboard scoreboard, PageWords words) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        lines(PlanPage.name(scoreboard, words), Outlines.bold(), NAME, INK);
        lines(words.of(scoreboard.summary().headline()), Outlines.regular(), SENTENCE, INK);
        if (scoreboard.period() != null) {
            lines(words.say("about", words.period(scoreboard.period())), Outlines.regular(), SENTENCE / LEADING, QUIET);
        }
        bar(scoreboard.summary());
    }

    private void lines(String text, Outlines typeface, double size, Color colour) {
        graphics.setColor(colour);
        List<String> lines = wrapped(text, typeface, size);
        for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            y += size * LEADING;
            graphics.fill(typeface.outline(line, size, MARGIN, y));
        }
    }

    private static List<String> wrapped(String text, Outlines typeface, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && typeface.width(longer, size) > WIDTH - 2 * MARGIN) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private void bar(Summary summary) {
        double x = MARGIN;
        for (var each : summary.counts().entrySet()) {
            double width = (double) (WIDTH - 2 * MARGIN) * each.getValue() / Math.max(1, summary.targets());
            graphics.setColor(colour(each.getKey()));
            graphics.fill(new Rectangle2D.Double(x, HEIGHT - MARGIN - BAR, Math.max(0, width - 2), BAR));
            x += width;
        }
    }

    /** Those of the web application on a light ground. */
    private static Color colour(Status status) {
        return new Color(switch (status) {
            case MET, EXCEEDED -> 0x0f766e;
            case ON_TRACK -> 0x1d4ed8;
            case AT_RISK -> 0xb45309;
            case OFF_TRACK -> 0xc2410c;
            case MISSED -> 0xbe123c;
            case NO_DATA -> 0x9aa5b1;
            case NOT_DUE, NOT_ASSESSABLE, NOT_APPLICABLE -> 0xd5dbe1;
        });
    }
}
