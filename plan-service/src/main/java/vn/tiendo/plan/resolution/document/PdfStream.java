package vn.tiendo.plan.resolution.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.file.FileProblem.Code;
import vn.tiendo.plan.file.Unreadable;

/**
 * A stream of a PDF that counts what it unpacks to. Pictures and font programs are not unpacked at all: text needs neither,
 * and their formats are the ones that attacks are made of.
 */
final class PdfStream extends COSStream {

    private static final Set<COSName> FILTERS_OF_TEXT = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE, COSName.LZW_DECODE_ABBREVIATION, COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION, COSName.ASCII85_DECODE, COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE, COSName.RUN_LENGTH_DECODE_ABBREVIATION);
    private static final Set<String> FONT_PROGRAMS = Set.of("Type1C", "CIDFontType0C", "OpenType");
    private static final int MOST_FILTERS = 4;
    private static final int WIDEST_ROW = 1 << 16;
    /** Of one stream: the drawing of a page, or a batch of objects. */
    private static final int MOST_BYTES = 6 << 20;
    /** Each word of a stream becomes an object. */
    private static final int MOST_WORDS = 1_000_000;
    private static final Pattern RANGE = Pattern.compile("<([0-9A-Fa-f]{1,8})>\\s*<([0-9A-Fa-f]{1,8})>\\s*<");

    private final COSStream stored;
    private final Allowance allowance;

    PdfStream(COSStream stored, Allowance allowance) {
        this.stored = stored;
        this.allowance = allowance;
        stored.forEach(this::setItem);
        removeItem(COSName.FILTER);
        removeItem(COSName.DECODE_PARMS);
        setKey(stored.getKey());
    }

    /** Already unpacked: to all that read it, this is a stream that was never packed. */
    @Override
    public InputStream createRawInputStream() throws IOException {
        return new ByteArrayInputStream(unpacked());
    }

    @Override
    public boolean hasData() {
        return stored.hasData();
    }

    @Override
    public void close() throws IOException {
        super.close();
        stored.close();
    }

    private byte[] unpacked() throws IOException {
        if (containsKey(COSName.LENGTH1) || FONT_PROGRAMS.contains(getNameAsString(COSName.SUBTYPE, ""))) {
            throw new IOException("Font programs are not read");
        }
        byte[] bytes;
        try (InputStream raw = stored.createRawInputStream(); var counted = new CountedBytes()) {
            raw.transferTo(counted);
            bytes = counted.toByteArray();
        }
        List<COSName> filters = filters();
        for (int i = 0; i < filters.size(); i++) {
            bytes = unpacked(bytes, filters.get(i), i);
        }
        weigh(bytes);
        return bytes;
    }

    private byte[] unpacked(byte[] packed, COSName filter, int number) throws IOException {
        try (var counted = new CountedBytes()) {
            FilterFactory.INSTANCE.getFilter(filter).decode(new ByteArrayInputStream(packed), counted, stored, number,
                    DecodeOptions.DEFAULT);
            return counted.toByteArray();
        }
    }

    private List<COSName> filters() throws IOException {
        List<? extends COSBase> named = switch (stored.getFilters()) {
            case null -> List.of();
            case COSArray several -> several.toList();
            case COSBase one -> List.of(one);
        };
        if (named.size() > MOST_FILTERS || !FILTERS_OF_TEXT.containsAll(named) || widestRow() > WIDEST_ROW) {
            throw new IOException("Not packed as text is");
        }
        return named.stream().map(COSName.class::cast).toList();
    }

    /** Filters that predict a row from the one before keep both. */
    private int widestRow() {
        return switch (stored.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP)) {
            case COSDictionary one -> one.getInt(COSName.COLUMNS, 1);
            case COSArray several -> several.toList().stream().filter(COSDictionary.class::isInstance)
                    .mapToInt(each -> ((COSDictionary) each).getInt(COSName.COLUMNS, 1)).max().orElse(1);
            case null, default -> 1;
        };
    }

    /** A few bytes can stand for many objects, or for a table of all characters. */
    private void weigh(byte[] bytes) {
        int words = 0;
        for (byte each : bytes) {
            if (each == ' ' || each == '\n' || each == '\r' || each == '[' || each == '(' || each == '<' || each == '/') {
                words++;
            }
        }
        if (words > MOST_WORDS) {
            throw new Unreadable(Code.EXPANDS_TOO_FAR);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains("beginbfrange")) {
            RANGE.matcher(text).results().forEach(range -> allowance.mapCharacters(
                    Long.parseLong(range.group(2), 16) - Long.parseLong(range.group(1), 16) + 1));
        }
    }

    private final class CountedBytes extends ByteArrayOutputStream {

        @Override
        public synchronized void write(int one) {
            count(1);
            super.write(one);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            count(length);
            super.write(bytes, offset, length);
        }

        private void count(int more) {
            allowance.expand(more);
            if (size() + more > MOST_BYTES) {
                throw new Unreadable(Code.EXPANDS_TOO_FAR);
            }
        }
    }
}
