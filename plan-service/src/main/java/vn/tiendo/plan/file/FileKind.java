package vn.tiendo.plan.file;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a file is by its first bytes; its name is not asked. */
public sealed interface FileKind {

    /** Also every file of Microsoft Office since 2007. */
    record Zip() implements FileKind {
    }

    /** Files of Microsoft Office before 2007, and encrypted ones since. */
    record Ole() implements FileKind {
    }

    record Pdf() implements FileKind {
    }

    record Text() implements FileKind {
    }

    record Other(String name) implements FileKind {
    }

    Map<String, FileKind> SIGNATURES = signatures();
    List<String> MARKUP = List.of("<!doctype", "<html", "<head", "<body", "<?xml", "<table", "<div", "<p>", "<meta");
    /** Readers of PDF look for the header within the first kilobyte. */
    int PDF_HEADER_WITHIN = 1024;

    /** @param head the first bytes, some kilobytes or the whole file */
    static FileKind of(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        for (var each : SIGNATURES.entrySet()) {
            if (start.startsWith(each.getKey())) {
                return each.getValue();
            }
        }
        if (start.substring(0, Math.min(PDF_HEADER_WITHIN, start.length())).contains("%PDF-")) {
            return new Pdf();
        }
        return isMarkup(start) ? new Other("HTML") : text(start);
    }

    private static boolean isMarkup(String start) {
        String bare = start.replaceFirst("^[^<\\w]*", "").toLowerCase(Locale.ROOT);
        return MARKUP.stream().anyMatch(bare::startsWith);
    }

    /** UTF-16 is full of zeros, but begins with a mark or holds line ends of two bytes; anything else with zeros is no text. */
    private static FileKind text(String start) {
        boolean wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
        boolean binary = start.chars().anyMatch(each -> each < ' ' && each != '\t' && each != '\n' && each != '\r'
                && each != '\f' && each != '\u000b' && each != '\u001a');
        return binary && !wide ? new Other("BINARY") : new Text();
    }

    private static Map<String, FileKind> signatures() {
        var all = new LinkedHashMap<String, FileKind>();
        all.put("%PDF-", new Pdf());
        all.put("PK\u0003\u0004", new Zip());
        all.put("PK\u0005\u0006", new Zip());
        all.put("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", new Ole());
        all.put("{\\rtf", new Other("RTF"));
        all.put("\u00ff\u00d8\u00ff", new Other("JPEG"));
        all.put("\u0089PNG", new Other("PNG"));
        all.put("GIF8", new Other("GIF"));
        all.put("II*\u0000", new Other("TIFF"));
        all.put("MM\u0000*", new Other("TIFF"));
        all.put("RIFF", new Other("WEBP"));
        all.put("\u001f\u008b", new Other("GZIP"));
        all.put("Rar!", new Other("RAR"));
        all.put("7z\u00bc\u00af", new Other("7Z"));
        return all;
    }
}
