package vn.tiendo.plan.sheet;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

import vn.tiendo.plan.file.ReadingLimits;

/**
 * Limits of the reading of workbooks.
 *
 * @param maxFile       largest file
 * @param maxExpanded   most that may be unpacked from it
 * @param maxSheets     of a workbook
 * @param maxCells      that are not blank
 * @param maxCharacters in all of them
 * @param maxTime       until a reading is given up
 * @param parallel      readings at a time
 * @param patience      how long a reading waits for its turn
 */
@ConfigurationProperties("tiendo.plan.workbook")
record WorkbookProperties(DataSize maxFile, DataSize maxExpanded, int maxSheets, int maxCells, int maxCharacters,
        Duration maxTime, int parallel, Duration patience) {

    ReadingLimits limits() {
        return new ReadingLimits(maxFile.toBytes(), maxExpanded.toBytes(), maxSheets, maxCells, maxCharacters, maxTime);
    }
}
