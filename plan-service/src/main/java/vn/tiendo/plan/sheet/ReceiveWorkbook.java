package vn.tiendo.plan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.file.ReadingLimits;
import vn.tiendo.platform.web.Turns;

/** Reads a workbook that was sent: a few at a time, since each takes memory. Keeps nothing of it. */
@Component
@EnableConfigurationProperties(WorkbookProperties.class)
public class ReceiveWorkbook {

    private final ReadingLimits limits;
    private final Turns turns;

    ReceiveWorkbook(WorkbookProperties properties) {
        this.limits = properties.limits();
        this.turns = new Turns(properties.parallel(), properties.patience());
    }

    /** @param body of the request, which ends at the limit for bodies */
    public WorkbookReading read(InputStream body) throws IOException {
        Path file = Files.createTempFile("workbook-", ".upload");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return turns.inTurn(() -> WorkbookFile.read(file, limits)).orElseGet(WorkbookReading.Busy::new);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
