package vn.tiendo.measurement.submission;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.CsvParseException;

import vn.tiendo.measurement.submission.domain.Delivery;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.measurement.table.domain.TextEncoding;

/** Rows of many submissions: rows that follow each other and name the same plan, department and period are one. */
final class CsvStream implements FilingStream {

    /** What a submission of the most figures and the longest texts may take. */
    private static final long LONGEST = 2L << 20;
    /** Enough to tell the encoding, and to hold the headings. */
    private static final int BEGINNING = 64 << 10;

    /**
     * @param submit whether the figures are handed in
     * @param sheet in which the rows stand
     */
    record Settings(boolean submit, Notation notation, String sheet, LongFunction<Delivery> delivery) {
    }

    private final BoundedStretches content;
    private final CsvRows rows;
    private final Settings settings;
    private @Nullable CsvGroups opened;
    private long number;

    CsvStream(InputStream content, CsvRows rows, Settings settings) {
        this.content = new BoundedStretches(content, LONGEST);
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    public Next next() throws IOException {
        content.beginStretch();
        try {
            CsvGroups groups = opened;
            return groups == null ? open() : next(groups);
        } catch (UncheckedIOException failed) {
            return broken(Objects.requireNonNull(failed.getCause()));
        } catch (BoundedStretches.TooLong tooLong) {
            return broken(tooLong);
        } catch (CsvParseException malformed) {
            return broken("malformed-csv", null, null);
        }
    }

    private Next open() throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(content, BEGINNING);
        buffered.mark(BEGINNING);
        byte[] beginning = buffered.readNBytes(BEGINNING - 1);
        buffered.reset();
        return switch (TextEncoding.decode(wholeLines(beginning))) {
            case TextEncoding.Foreign(String name) -> broken("wrong-encoding", name, "UTF-8");
            case TextEncoding.Text(String text) when text.isBlank() -> broken("empty", null, null);
            case TextEncoding.Text(String text) -> {
                buffered.skipNBytes(TextEncoding.mark(beginning));
                yield open(buffered, CsvTable.separator(text));
            }
        };
    }

    private Next open(InputStream text, char separator) throws IOException {
        CsvForm form = new CsvForm(Map.of(), settings.submit(), settings.sheet());
        CsvGroups groups = CsvGroups.open(text, separator, form);
        if (!form.told(List.of()).isEmpty()) {
            return new Broken(form.told(List.of()));
        }
        opened = groups;
        return next(groups);
    }

    private Next next(CsvGroups groups) {
        CsvTable group = groups.next();
        if (groups.isCutOff()) {
            return broken("cut-off", null, null);
        }
        if (group.body().isEmpty()) {
            return new End();
        }
        long at = ++number;
        return (One) () -> {
            CsvForm form = new CsvForm(Map.of(), settings.submit(), settings.sheet());
            rows.read(group, groups.columns(), settings.notation(), form);
            return CsvRows.filing(form, settings.delivery().apply(at), new byte[0]);
        };
    }

    /** The last line may end within a letter. */
    private static byte[] wholeLines(byte[] beginning) {
        int end = beginning.length;
        while (beginning.length == BEGINNING - 1 && end > 0 && beginning[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? beginning : Arrays.copyOf(beginning, end);
    }

    private Next broken(IOException failure) throws IOException {
        return switch (failure) {
            case CharacterCodingException _ -> broken("wrong-encoding", null, "UTF-8");
            case BoundedStretches.TooLong _ -> broken("too-long", null, LONGEST);
            default -> throw failure;
        };
    }

    /** Told by the row up to which it could be read. */
    private Broken broken(String code, @Nullable Object given, @Nullable Object expected) {
        CsvGroups groups = opened;
        CsvForm form = new CsvForm(Map.of(), settings.submit(), settings.sheet());
        form.refuseWhole(CsvForm.cell(0, groups == null ? 1 : groups.row() + 1), code, given, expected);
        return new Broken(form.told(List.of()));
    }
}
