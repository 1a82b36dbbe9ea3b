package vn.tiendo.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;

/**
 * The keys lie in the data folder as a JSON Web Key Set that only its owner can read. To rotate, a new key is put first:
 * it signs from the next start on, and the others stay published until they are taken out.
 */
final class SigningKeys {

    private static final int BITS = 2048;

    private SigningKeys() {
    }

    static JWKSet loadOrCreate(Path file) {
        try {
            return Files.exists(file) ? parse(Files.readString(file)) : create(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " holds no signing key; remove it to have a new one made", e);
        }
    }

    /** A file of an earlier version holds one key. */
    private static JWKSet parse(String text) throws ParseException {
        JWKSet keys = JSONObjectUtils.parse(text).containsKey("keys") ? JWKSet.parse(text)
                : new JWKSet(RSAKey.parse(text));
        if (keys.isEmpty()) throw new ParseException("no key in it", 0);
        return keys;
    }

    private static JWKSet create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        JWKSet keys = new JWKSet(generate());
        // Written beside and moved, so that a crash leaves no half a key.
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, keys.toString(false));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return keys;
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
