package vn.tiendo.plan.resolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import vn.tiendo.plan.resolution.document.DocumentReader;
import vn.tiendo.plan.resolution.document.DocumentText;
import vn.tiendo.plan.resolution.domain.ResolutionReader;
import vn.tiendo.platform.web.Turns;

/** Reads the file of a resolution that was sent: a few at a time, since each takes memory. Keeps nothing of it. */
@Component
@EnableConfigurationProperties(ResolutionProperties.class)
class ReadUpload {

    private final DocumentReader documents;
    private final Turns turns;

    ReadUpload(ResolutionProperties properties) {
        this.documents = new DocumentReader(properties.limits());
        this.turns = new Turns(properties.parallel(), properties.patience());
    }

    Reading read(MultipartFile upload) throws IOException {
        return turns.inTurn(() -> readNow(upload)).orElseGet(Reading.Busy::new);
    }

    private Reading readNow(MultipartFile upload) throws IOException {
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
