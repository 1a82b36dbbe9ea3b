package vn.tiendo.plan.resolution.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.tiendo.plan.file.Allowance;
import vn.tiendo.plan.file.FileProblem.Code;
import vn.tiendo.plan.file.Unreadable;

/** A text file as it is: decoded, without byte order mark, lines ended by \n. */
final class PlainText {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    /** Marks of tone are characters of their own there; nearly any bytes can be read as it, so the words must show it. */
    private static final String WINDOWS_VIETNAMESE = "windows-1258";
    private static final List<String> WORDS_OF_RESOLUTIONS =
            List.of("nghị quyết", "nhân dân", "chỉ tiêu", "kế hoạch", "quyết nghị");
    private static final int WORDS_NEEDED = 2;

    private PlainText() {
    }

    static String of(byte[] file, Allowance allowance) {
        String text = decoded(file).replace("\r\n", "\n");
        if (text.isBlank()) {
            throw new Unreadable(Code.EMPTY);
        }
        text.lines().forEach(line -> allowance.line(line.length() + 1));
        return text;
    }

    private static String decoded(byte[] file) {
        return marked(file).or(() -> strictly(file, StandardCharsets.UTF_8)).or(() -> windowsVietnamese(file))
                .orElseThrow(() -> new Unreadable(Code.ENCODING_UNKNOWN));
    }

    /** What begins with a byte order mark. */
    private static Optional<String> marked(byte[] file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] mark = String.valueOf(BYTE_ORDER_MARK).getBytes(charset);
            if (file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length)) {
                return strictly(file, charset).map(text -> text.substring(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> windowsVietnamese(byte[] file) {
        if (!Charset.isSupported(WINDOWS_VIETNAMESE)) {
            return Optional.empty();
        }
        return strictly(file, Charset.forName(WINDOWS_VIETNAMESE)).filter(PlainText::isOfAResolution);
    }

    private static boolean isOfAResolution(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return WORDS_OF_RESOLUTIONS.stream().filter(lower::contains).count() >= WORDS_NEEDED;
    }

    private static Optional<String> strictly(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
