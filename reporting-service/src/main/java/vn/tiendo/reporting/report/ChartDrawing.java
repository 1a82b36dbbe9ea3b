package vn.tiendo.reporting.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LevelRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.report.domain.ReportContent.Bar;
import vn.tiendo.reporting.report.domain.ReportContent.Chart;

/** Draws a chart: grey bars, and a black line across each for what was due, so that any paper tells them apart. Lengths in points. */
final class ChartDrawing {

    static final int WIDTH = 460;

    private static final int ROW = 16;
    /** Of axis and legend. */
    private static final int BELOW = 72;
    private static final int STEP = 25;
    private static final int WHOLE = 100;
    /** Where bars are cut off: a revenue of 500 % would make all others small, and its label tells it. */
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(150);
    private static final BigDecimal NEAREST = BigDecimal.valueOf(-50);

    private static final Color GREY = new Color(0xa6a6a6);
    private static final BasicStroke ACROSS = new BasicStroke(3);
    private static final BasicStroke DASHED =
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0, new float[] {4, 3}, 0);
    private static final Rectangle2D IN_LEGEND = new Rectangle2D.Double(-5, -5, 10, 10);
    private static final Rectangle2D LINE_IN_LEGEND = new Rectangle2D.Double(-1.5, -6, 3, 12);

    /** A place on the axis of bars: two targets may have the same label. */
    private record Place(int number, String label) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Integer.compare(number, other.number);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private final Chart chart;
    private final Font font = Typeface.drawn();

    private ChartDrawing(Chart chart) {
        this.chart = chart;
    }

    static int height(Chart chart) {
        return BELOW + ROW * chart.bars().size();
    }

    static void draw(Chart chart, Graphics2D on) {
        new ChartDrawing(chart).drawing().draw(on, new Rectangle2D.Double(0, 0, WIDTH, height(chart)));
    }

    private JFreeChart drawing() {
        CategoryPlot plot = new CategoryPlot(values(chart.reached(), Bar::reached), names(), percent(), bars());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setDataset(1, values(chart.due(), Bar::due));
        plot.setRenderer(1, lines());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD); // lines over bars
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.addRangeMarker(new ValueMarker(WHOLE, Color.BLACK, DASHED));
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        plot.setOutlineVisible(false);
        JFreeChart drawing = new JFreeChart(null, font, plot, true);
        drawing.setBackgroundPaint(Color.WHITE);
        drawing.getLegend().setItemFont(font);
        drawing.getLegend().setFrame(BlockBorder.NONE);
        return drawing;
    }

    private CategoryDataset values(String series, Function<Bar, @Nullable BigDecimal> value) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        List<Bar> bars = chart.bars();
        for (int i = 0; i < bars.size(); i++) {
            values.addValue(shown(value.apply(bars.get(i))), series, new Place(i, bars.get(i).label()));
        }
        return values;
    }

    private static @Nullable BigDecimal shown(@Nullable BigDecimal value) {
        return value == null ? null : value.min(FARTHEST).max(NEAREST);
    }

    private CategoryAxis names() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(font);
        axis.setMaximumCategoryLabelWidthRatio(0.45f);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private NumberAxis percent() {
        NumberAxis axis = new NumberAxis(chart.axis());
        axis.setLabelFont(font);
        axis.setTickLabelFont(font);
        axis.setTickUnit(new NumberTickUnit(STEP, new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT))));
        double least = Arrays.stream(all()).min().orElse(0);
        double greatest = Arrays.stream(all()).max().orElse(0);
        axis.setRange(STEP * Math.floor(Math.min(least, 0) / STEP), STEP * Math.ceil(Math.max(greatest, WHOLE) / STEP));
        return axis;
    }

    private double[] all() {
        return chart.bars().stream().flatMap(bar -> Stream.of(shown(bar.reached()), shown(bar.due())))
            .filter(Objects::nonNull).mapToDouble(BigDecimal::doubleValue).toArray();
    }

    private static BarRenderer bars() {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(true);
        bars.setSeriesPaint(0, GREY);
        bars.setSeriesOutlinePaint(0, Color.BLACK);
        bars.setLegendShape(0, IN_LEGEND);
        return bars;
    }

    private static LevelRenderer lines() {
        LevelRenderer lines = new LevelRenderer();
        lines.setSeriesPaint(0, Color.BLACK);
        lines.setSeriesStroke(0, ACROSS);
        lines.setLegendShape(0, LINE_IN_LEGEND);
        return lines;
    }
}
