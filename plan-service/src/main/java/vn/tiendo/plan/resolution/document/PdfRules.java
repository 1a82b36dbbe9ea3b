package vn.tiendo.plan.resolution.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.file.FileProblem.Code;
import vn.tiendo.plan.file.Unreadable;
import vn.tiendo.plan.resolution.document.PdfPage.Rule;

/** Collects the straight lines that a page draws along its edges: strokes, and filled rectangles that are thin. */
final class PdfRules {

    private static final double THIN = 3;
    private static final double SHORTEST = 6;
    private static final double STRAIGHT = 0.5;
    private static final int MOST = 20_000;

    private final PdfFrame frame;
    private final List<Rule> drawn = new ArrayList<>();
    private final List<Rule> strokes = new ArrayList<>();
    private final List<Rule> fills = new ArrayList<>();
    private Point2D.@Nullable Float pen;
    private Point2D.@Nullable Float start;

    PdfRules(PdfFrame frame) {
        this.frame = frame;
    }

    List<Rule> all() {
        return drawn;
    }

    void follow(String operator, List<COSBase> operands, Matrix matrix, Allowance allowance) {
        switch (operator) {
            case "m" -> {
                pen = point(operands, 0, matrix);
                start = pen;
            }
            case "l" -> lineTo(point(operands, 0, matrix));
            case "h" -> lineTo(start);
            case "re" -> rectangle(operands, matrix);
            case "s" -> {
                lineTo(start);
                paint(strokes);
            }
            case "S" -> paint(strokes);
            case "f", "F", "f*" -> paint(fills);
            case "B", "B*", "b", "b*" -> paint(strokes);
            case "n" -> paint(List.of());
            default -> {
            }
        }
        if (drawn.size() + strokes.size() + fills.size() > MOST) {
            throw new Unreadable(Code.TOO_LONG);
        }
    }

    private void paint(List<Rule> painted) {
        drawn.addAll(painted);
        strokes.clear();
        fills.clear();
        pen = null;
        start = null;
    }

    private void lineTo(Point2D.@Nullable Float end) {
        if (pen != null && end != null) {
            stroke(pen.x, pen.y, end.x, end.y);
        }
        pen = end;
    }

    private void rectangle(List<COSBase> operands, Matrix matrix) {
        Point2D.Float corner = point(operands, 0, matrix);
        if (corner == null || operands.size() < 4 || !(operands.get(2) instanceof COSNumber width)
                || !(operands.get(3) instanceof COSNumber height)) {
            return;
        }
        Point2D.Float far = matrix.transformPoint(((COSNumber) operands.get(0)).floatValue() + width.floatValue(),
                ((COSNumber) operands.get(1)).floatValue() + height.floatValue());
        stroke(corner.x, corner.y, far.x, corner.y);
        stroke(corner.x, far.y, far.x, far.y);
        stroke(corner.x, corner.y, corner.x, far.y);
        stroke(far.x, corner.y, far.x, far.y);
        fill(corner, far);
    }

    private void fill(Point2D.Float corner, Point2D.Float far) {
        double wide = Math.abs(far.x - corner.x);
        double high = Math.abs(far.y - corner.y);
        double x = (corner.x + far.x) / 2;
        double y = (corner.y + far.y) / 2;
        if (high < THIN && wide > high) {
            add(fills, corner.x, y, far.x, y);
        } else if (wide < THIN && high > wide) {
            add(fills, x, corner.y, x, far.y);
        }
    }

    private void stroke(double x, double y, double endX, double endY) {
        add(strokes, x, y, endX, endY);
    }

    private void add(List<Rule> rules, double x, double y, double endX, double endY) {
        double left = frame.x(x, y);
        double top = frame.y(x, y);
        double right = frame.x(endX, endY);
        double bottom = frame.y(endX, endY);
        if (Math.abs(top - bottom) < STRAIGHT && Math.abs(left - right) >= SHORTEST) {
            rules.add(new Rule(true, top, Math.min(left, right), Math.max(left, right)));
        } else if (Math.abs(left - right) < STRAIGHT && Math.abs(top - bottom) >= SHORTEST) {
            rules.add(new Rule(false, left, Math.min(top, bottom), Math.max(top, bottom)));
        }
    }

    private static Point2D.@Nullable Float point(List<COSBase> operands, int at, Matrix matrix) {
        return operands.size() > at + 1 && operands.get(at) instanceof COSNumber x
                && operands.get(at + 1) instanceof COSNumber y ? matrix.transformPoint(x.floatValue(), y.floatValue()) : null;
    }
}
