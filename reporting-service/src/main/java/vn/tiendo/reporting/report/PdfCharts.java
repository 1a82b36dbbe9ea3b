package vn.tiendo.reporting.report;

import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;

import vn.tiendo.reporting.markup.domain.Html;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;

/** The charts of a page that becomes a PDF: named in it by their number, drawn where it has laid them out. */
final class PdfCharts implements FSObjectDrawerFactory {

    private static final String TYPE = "application/vn.tiendo.chart";

    private final List<Chart> charts = new ArrayList<>();

    /** What is read aloud in its place becomes the alternative of a tagged figure. */
    void write(Html html, Chart chart) {
        html.open("object", "class", "chart", "type", TYPE, "data", String.valueOf(charts.size()), "alt", chart.alternative(),
            "style", "width: %dpt; height: %dpt".formatted(ChartDrawing.WIDTH, ChartDrawing.height(chart))).close("object");
        charts.add(chart);
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return TYPE.equals(element.getAttribute("type"));
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? drawer(charts.get(Integer.parseInt(element.getAttribute("data")))) : null;
    }

    private static FSObjectDrawer drawer(Chart chart) {
        return (element, x, y, width, height, device, context, dotsPerPixel) -> {
            double across = width / dotsPerPixel;
            device.drawWithGraphics((float) x, (float) y, (float) across, (float) (height / dotsPerPixel), on -> {
                if (on instanceof PdfBoxGraphics2D page) {
                    page.setFontTextDrawer(new Outlines());
                }
                on.scale(across / ChartDrawing.WIDTH, across / ChartDrawing.WIDTH);
                ChartDrawing.draw(chart, on);
            });
            return null;
        };
    }

    /** Letters of a picture are drawn and no text: it would stand among the sentences of its page, in no order. */
    private static final class Outlines extends PdfBoxGraphics2DFontTextDrawer {

        @Override
        public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) {
            return false;
        }
    }
}
