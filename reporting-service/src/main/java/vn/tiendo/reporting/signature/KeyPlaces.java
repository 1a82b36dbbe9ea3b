package vn.tiendo.reporting.signature;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.signature.domain.Signer;

/** Finds the keys of a unit by the files that name them. */
final class KeyPlaces {

    private final SigningProperties properties;
    /** Null: none is configured. */
    private final @Nullable SigningService service;

    KeyPlaces(SigningProperties properties) {
        URI address = properties.service().address();
        this.properties = properties;
        this.service = address == null ? null : new SigningService(properties.service(), address);
    }

    /** In the order in which they sign; none when the unit has no keys. */
    List<KeyPlace> of(String unit) {
        Path folder = properties.folder();
        return folder == null ? List.of()
            : Arrays.stream(Signer.values()).flatMap(signer -> place(folder, unit, signer).stream()).toList();
    }

    /** In a folder of the unit, or, as the files of a Secret, beside those of others. */
    private Optional<KeyPlace> place(Path folder, String unit, Signer signer) {
        String name = signer.name().toLowerCase(Locale.ROOT);
        return Stream.of(folder.resolve(unit).resolve(name), folder.resolve(unit + "." + name))
            .flatMap(each -> place(each, signer)).findFirst();
    }

    private Stream<KeyPlace> place(Path named, Signer signer) {
        return Stream.<KeyPlace>of(new KeyFile(signer, ending(named, ".p12")),
                new KeyDevice(signer, ending(named, ".pkcs11"), properties.pkcs11Library()),
                new RemoteKey(signer, ending(named, ".remote"), service))
            .filter(place -> Files.exists(place.file()));
    }

    private static Path ending(Path named, String ending) {
        return named.resolveSibling(named.getFileName() + ending);
    }

    /** What stands in the file of the same name with another ending. */
    static String beside(Path file, String ending) throws IOException {
        return Files.readString(besides(file, ending)).strip();
    }

    /** The file of the same name with another ending. */
    static Path besides(Path file, String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + ending);
    }
}
