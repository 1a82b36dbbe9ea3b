package vn.tiendo.plan.resolution.document;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

import vn.tiendo.plan.resolution.document.PdfPage.Glyph;

/** Turns places on a page into places as they are looked at: from the top left corner, after the page is turned. */
final class PdfFrame {

    private static final int TURN = 90;
    private static final double STEEPEST = 0.2;

    private final PDRectangle box;
    private final int turns;

    PdfFrame(PDPage page) {
        this.box = page.getCropBox();
        this.turns = Math.floorMod(page.getRotation(), 4 * TURN) / TURN;
    }

    double width() {
        return turns % 2 == 0 ? box.getWidth() : box.getHeight();
    }

    double height() {
        return turns % 2 == 0 ? box.getHeight() : box.getWidth();
    }

    double x(double x, double y) {
        return switch (turns) {
            case 1 -> y - box.getLowerLeftY();
            case 2 -> box.getUpperRightX() - x;
            case 3 -> box.getUpperRightY() - y;
            default -> x - box.getLowerLeftX();
        };
    }

    double y(double x, double y) {
        return switch (turns) {
            case 1 -> x - box.getLowerLeftX();
            case 2 -> y - box.getLowerLeftY();
            case 3 -> box.getUpperRightX() - x;
            default -> box.getUpperRightY() - y;
        };
    }

    /** Text that runs from left to right; stamps and marks across the page do not. */
    boolean isUpright(Matrix place) {
        double along = place.getScaleX();
        double across = place.getShearY();
        double right = x(along, across) - x(0, 0);
        double down = y(along, across) - y(0, 0);
        return right > 0 && Math.abs(down) < STEEPEST * right;
    }

    /** @param advance to the next glyph, in parts of the size */
    Glyph glyph(String text, Matrix place, double advance) {
        double x = place.getTranslateX();
        double y = place.getTranslateY();
        return new Glyph(text, x(x, y), y(x, y), advance * place.getScalingFactorX(), place.getScalingFactorY());
    }
}
