package vn.tiendo.plan.resolution.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.file.FileProblem.Code;
import vn.tiendo.plan.file.OfficePackage;
import vn.tiendo.plan.file.Unreadable;

/** A DOCX: streams the parts that hold text. */
final class WordFile {

    private static final List<String> DOCUMENTS =
            List.of("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml");

    private WordFile() {
    }

    static String text(Path file, Allowance allowance) throws IOException {
        return OfficePackage.read(file, allowance, DocumentReader.KINDS, word -> text(word, allowance));
    }

    private static String text(OfficePackage word, Allowance allowance)
            throws IOException, XMLStreamException, InvalidFormatException {
        var document = word.main(DOCUMENTS, DocumentReader.KINDS);
        var numbering = new WordNumbering();
        word.readRelated(document, "/styles", numbering::readStyles);
        word.readRelated(document, "/numbering", numbering::readNumbering);
        var body = new WordBody(numbering, allowance);
        word.read(document, body::readBody);
        word.readRelated(document, "/footnotes", body::readNotes);
        word.readRelated(document, "/endnotes", body::readNotes);
        return textOf(body);
    }

    private static String textOf(WordBody body) {
        String text = body.text();
        if (text.isBlank()) {
            throw new Unreadable(Code.WITHOUT_TEXT);
        }
        return text;
    }
}
