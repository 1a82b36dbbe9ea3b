package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.file.FileProblem.Code;
import vn.tiendo.plan.file.Unreadable;
import vn.tiendo.plan.resolution.document.PdfPage.Glyph;

/** Follows the drawing of a page and notes each character and each rule with its place. */
final class PdfPageReader extends PDFStreamEngine {

    private static final int MOST_GLYPHS = 60_000;
    private static final int DEEPEST_STATE = 200;
    /** A glyph drawn again within this part of its size is the same, made bold. */
    private static final double SAME_PLACE = 0.1;

    private final Allowance allowance;
    private final PdfFontCache fonts = new PdfFontCache();
    private final PdfArtifacts artifacts = new PdfArtifacts();
    private List<Glyph> glyphs = new ArrayList<>();
    private Set<String> places = new HashSet<>();
    private PdfRules rules = new PdfRules(new PdfFrame(new PDPage()));
    private PdfFrame frame = new PdfFrame(new PDPage());
    private long unknown;

    PdfPageReader(Allowance allowance) {
        this.allowance = allowance;
        List.of(new BeginText(this), new EndText(this), new Concatenate(this), new Save(this), new Restore(this),
                new DrawObject(this), new NextLine(this), new MoveText(this), new MoveTextSetLeading(this),
                new SetCharSpacing(this), new SetWordSpacing(this), new SetTextLeading(this), new SetTextRise(this),
                new SetTextHorizontalScaling(this), new SetMatrix(this), new ShowText(this), new ShowTextAdjusted(this),
                new ShowTextLine(this), new ShowTextLineAndSpace(this)).forEach(this::addOperator);
    }

    PdfPage read(PDPage page) throws IOException {
        glyphs = new ArrayList<>();
        places = new HashSet<>();
        unknown = 0;
        frame = new PdfFrame(page);
        rules = new PdfRules(frame);
        artifacts.begin();
        if (page.hasContents()) {
            processPage(page);
        }
        return new PdfPage(glyphs, rules.all(), frame.width(), frame.height(), unknown);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        allowance.step();
        switch (operator.getName()) {
            case "Tf" -> setFont(operands);
            case "BMC", "BDC" -> artifacts.enter(operands);
            case "EMC" -> artifacts.leave();
            case "q" -> save(operator, operands);
            default -> {
                rules.follow(operator.getName(), operands, getGraphicsState().getCurrentTransformationMatrix(), allowance);
                super.processOperator(operator, operands);
            }
        }
    }

    private void save(Operator operator, List<COSBase> operands) throws IOException {
        if (getGraphicsStackSize() > DEEPEST_STATE) {
            throw new Unreadable(Code.UNREADABLE);
        }
        super.processOperator(operator, operands);
    }

    private void setFont(List<COSBase> operands) throws IOException {
        if (operands.size() < 2 || !(operands.get(0) instanceof COSName name)
                || !(operands.get(1) instanceof COSNumber size)) {
            return;
        }
        COSDictionary all = getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary font = all == null ? null : all.getCOSDictionary(name);
        var state = getGraphicsState().getTextState();
        state.setFontSize(size.floatValue());
        state.setFont(font == null ? null : fonts.font(font));
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) {
        if (!artifacts.isText()) {
            return;
        }
        String text = PdfFonts.characters(font, code);
        if (text == null) {
            unknown++;
        } else if (frame.isUpright(place)) {
            add(frame.glyph(text, place, advance.getX()));
        }
    }

    private void add(Glyph glyph) {
        allowance.step();
        allowance.characters(glyph.text().length());
        if (glyphs.size() >= MOST_GLYPHS) {
            throw new Unreadable(Code.TOO_LONG);
        }
        if (glyph.isSpace() || isNew(glyph)) {
            glyphs.add(glyph);
        }
    }

    private boolean isNew(Glyph glyph) {
        double unit = Math.max(glyph.size(), 1) * SAME_PLACE;
        long x = Math.round(glyph.x() / unit);
        String rest = "/" + Math.round(glyph.y() / unit) + glyph.text();
        boolean seen = places.contains(x - 1 + rest) || places.contains(x + 1 + rest);
        return places.add(x + rest) && !seen;
    }

    /** A command that cannot be followed leaves a hole in the page, not an error. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        allowance.check();
    }
}
