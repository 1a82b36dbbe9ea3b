package vn.tiendo.plan.resolution;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

import vn.tiendo.plan.file.ReadingLimits;

/**
 * Limits of the reading of resolutions.
 *
 * @param maxFile       largest file
 * @param maxExpanded   most that may be unpacked from it
 * @param maxPages      of a PDF
 * @param maxLines      paragraphs and rows of tables
 * @param maxCharacters of its text
 * @param maxTime       until a reading is given up
 * @param parallel      readings at a time
 * @param patience      how long a reading waits for its turn
 */
@ConfigurationProperties("tiendo.plan.resolution")
record ResolutionProperties(DataSize maxFile, DataSize maxExpanded, int maxPages, int maxLines, int maxCharacters,
        Duration maxTime, int parallel, Duration patience) {

    ReadingLimits limits() {
        return new ReadingLimits(maxFile.toBytes(), maxExpanded.toBytes(), maxPages, maxLines, maxCharacters, maxTime);
    }
}
