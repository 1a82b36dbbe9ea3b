package vn.tiendo.reporting.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

import vn.tiendo.reporting.signature.domain.SignDocument.Failure;

/** As what a signature shows on the page: a file in PNG beside its key. A key without one signs unseen. */
final class Picture {

    private Picture() {
    }

    static Optional<byte[]> beside(KeyPlace key) throws SignatureFailed {
        Path file = KeyPlaces.besides(key.file(), "png");
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static byte[] read(Path file) throws SignatureFailed {
        try {
            byte[] picture = Files.readAllBytes(file);
            if (ImageIO.read(new ByteArrayInputStream(picture)) == null) {
                throw new SignatureFailed(Failure.PICTURE_UNREADABLE, file + " is no picture");
            }
            return picture;
        } catch (IOException unreadable) {
            throw new SignatureFailed(Failure.PICTURE_UNREADABLE, unreadable);
        }
    }
}
