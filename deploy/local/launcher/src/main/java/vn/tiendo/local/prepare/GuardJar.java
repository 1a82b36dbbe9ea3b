package vn.tiendo.local.prepare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import vn.tiendo.local.guard.Guard;

/** The guard in a jar of its own, which changes only when the guard does: caches are bound to time stamps of jars. */
final class GuardJar {

    private static final long FIXED_TIME = 1_700_000_000_000L;

    private GuardJar() {
    }

    static void write(Path file) throws IOException {
        byte[] jar = bytes();
        if (!Files.exists(file) || !Arrays.equals(jar, Files.readAllBytes(file))) Files.write(file, jar);
    }

    private static byte[] bytes() throws IOException {
        String name = Guard.class.getName().replace('.', '/') + ".class";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Objects.requireNonNull(Guard.class.getClassLoader().getResourceAsStream(name));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(FIXED_TIME);
            out.putNextEntry(entry);
            in.transferTo(out);
        }
        return bytes.toByteArray();
    }
}
