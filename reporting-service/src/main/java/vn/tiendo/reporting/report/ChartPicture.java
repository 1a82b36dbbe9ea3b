package vn.tiendo.reporting.report;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

import vn.tiendo.platform.file.Png;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;

/** A chart as a file of its own. The same chart gives the same bytes. */
final class ChartPicture {

    /** 216 dots per inch. */
    private static final int PIXELS_PER_POINT = 3;
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private ChartPicture() {
    }

    /** Its text is text, in the typeface that the reader has. */
    static String svg(Chart chart) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(empty());
        context.setComment(null);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(ChartDrawing.WIDTH, ChartDrawing.height(chart)));
        ChartDrawing.draw(chart, graphics);
        StringWriter out = new StringWriter();
        try {
            graphics.stream(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return out.toString();
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK has a DOM", e);
        }
    }

    static byte[] png(Chart chart) {
        BufferedImage picture = new BufferedImage(PIXELS_PER_POINT * ChartDrawing.WIDTH,
            PIXELS_PER_POINT * ChartDrawing.height(chart), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
        ChartDrawing.draw(chart, graphics);
        graphics.dispose();
        return Png.of(picture);
    }
}
