import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Measures Vietnamese letters, as charts do: without fontconfig and a typeface in the image Java cannot. */
final class Letters {

    private static final String TEXT = "Tiến độ thực hiện chỉ tiêu";

    public static void main(String[] args) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        double width = font.getStringBounds(TEXT, new FontRenderContext(null, true, true)).getWidth();
        if (font.canDisplayUpTo(TEXT) >= 0 || width <= 0) throw new AssertionError(font + " lacks letters of " + TEXT);
    }
}
