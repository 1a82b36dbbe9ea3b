package vn.tiendo.plan.resolution.document;

import java.io.IOException;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdfparser.XrefTrailerResolver;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.file.FileProblem.Code;
import vn.tiendo.plan.file.Unreadable;

/**
 * PDFBox's parser with bounds: on the objects that a file has, and on what its streams unpack to. Makes no PDDocument,
 * which would start the machinery of pictures and colours.
 */
final class PdfParser extends PDFParser {

    /** A page of text has some dozens. */
    private static final int MOST_OBJECTS = 300_000;

    private final Allowance allowance;
    private int parsed;

    PdfParser(RandomAccessRead source, Allowance allowance) throws IOException {
        super(source);
        this.allowance = allowance;
        this.xrefTrailerResolver = new CountedEntries();
    }

    COSDocument document() throws IOException {
        parsePDFHeader();
        setLenient(true);
        initialParse();
        return document;
    }

    /** What is encrypted is not read, not even where the password is empty: its limits on copying would be passed over. */
    @Override
    protected void prepareDecryption() {
        if (document.isEncrypted()) {
            throw new Unreadable(Code.ENCRYPTED);
        }
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        return new PdfStream(super.parseCOSStream(dictionary), allowance);
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        allowance.step();
        if (++parsed > MOST_OBJECTS) {
            throw tooMany();
        }
        return super.parseDirObject();
    }

    private static Unreadable tooMany() {
        return new Unreadable(Code.TOO_LONG);
    }

    /** A list of objects can name more of them than there is memory for. */
    private static final class CountedEntries extends XrefTrailerResolver {

        private int entries;

        @Override
        public void setXRef(COSObjectKey key, long offset) {
            if (++entries > MOST_OBJECTS) {
                throw tooMany();
            }
            super.setXRef(key, offset);
        }
    }
}
