package vn.tiendo.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;

/** Attributes as bytes. Only types of a login are read, whatever stands in the store. */
final class AttributeBytes {

    private static final ObjectInputFilter TYPES = ObjectInputFilter.Config.createFilter(
            "maxdepth=40;maxarray=100000;maxrefs=10000;maxbytes=1000000;"
                    + "org.springframework.security.**;java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;"
                    + "java.net.URL;java.net.URI;java.math.*;vn.tiendo.gateway.**;!*");

    private AttributeBytes() {
    }

    static byte[] of(Object attribute) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when it was written by other versions of its types */
    static Object read(byte[] bytes) throws IOException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(TYPES);
            return in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }
}
