package vn.tiendo.reporting.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A picture in a line of its own, with words for those who do not see it. */
final class WordPicture {

    private WordPicture() {
    }

    /** @param width in points, as height */
    static void add(XWPFParagraph paragraph, byte[] png, String name, int width, int height, String alternative) {
        XWPFRun run = paragraph.createRun();
        try (ByteArrayInputStream in = new ByteArrayInputStream(png)) {
            XWPFPicture picture = run.addPicture(in, PictureType.PNG, name, Units.toEMU(width), Units.toEMU(height));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(alternative);
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alternative);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("A picture in memory can be read", e);
        }
    }
}
