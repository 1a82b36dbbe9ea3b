package vn.tiendo.measurement.workbook;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the reading of workbooks; beyond them a problem says which.
 *
 * @param maxFile largest file
 * @param maxExpanded most that may be unpacked from it
 * @param maxCells that are not blank
 * @param maxMarkedCells of a file that is given back with its faults marked: it is held whole for that
 * @param parallel files at a time
 * @param patience how long one waits for its turn
 */
@ConfigurationProperties("tiendo.workbook")
record WorkbookProperties(@DefaultValue("10MB") DataSize maxFile, @DefaultValue("24MB") DataSize maxExpanded,
        @DefaultValue("200000") int maxCells, @DefaultValue("30000") int maxMarkedCells, @DefaultValue("2") int parallel,
        @DefaultValue("5s") Duration patience) {
}
