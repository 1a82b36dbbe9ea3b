package vn.tiendo.plan.resolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import vn.tiendo.plan.resolution.document.DocumentReader;
import vn.tiendo.plan.resolution.document.DocumentText;
import vn.tiendo.plan.resolution.domain.ResolutionReader;

/** Reads the file of a resolution that was sent: a few at a time, since each takes memory. Keeps nothing of it. */
@Component
@EnableConfigurationProperties(ResolutionProperties.class)
class ReadUpload {

    private final DocumentReader documents;
    private final Semaphore turns;
    private final Duration patience;

    ReadUpload(ResolutionProperties properties) {
        this.documents = new DocumentReader(properties.limits());
        this.turns = new Semaphore(properties.parallel(), true);
        this.patience = properties.patience();
    }

    Reading read(MultipartFile upload) throws IOException {
        if (!isMyTurn()) {
            return new Reading.Busy();
        }
        try {
            return readInTurn(upload);
        } finally {
            turns.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Reading readInTurn(MultipartFile upload) throws IOException {
        Path file = Files.createTempFile("resolution-", ".upload");
        try {
            upload.transferTo(file);
            return switch (documents.read(file)) {
                case DocumentText.Read(String text) -> new Reading.Drafted(ResolutionReader.read(text));
                case DocumentText.Refused(var problem) -> new Reading.Refused(problem);
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
