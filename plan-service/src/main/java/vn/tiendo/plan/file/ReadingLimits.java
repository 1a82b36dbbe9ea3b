package vn.tiendo.plan.file;

import java.time.Duration;

/**
 * How much one reading may take.
 *
 * @param fileBytes     of the file itself
 * @param expandedBytes of all that is unpacked from it
 * @param pages         of a PDF
 * @param lines         paragraphs and rows of tables
 * @param characters    of the text
 * @param time          until the reading is given up
 */
public record ReadingLimits(long fileBytes, long expandedBytes, int pages, int lines, int characters, Duration time) {

    private static final long MEBIBYTE = 1 << 20;

    /** As application.yaml has them; for a reading without the service. */
    public static final ReadingLimits USUAL =
            new ReadingLimits(20 * MEBIBYTE, 24 * MEBIBYTE, 500, 20_000, 2_000_000, Duration.ofSeconds(8));
}
