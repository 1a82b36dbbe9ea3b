package vn.tiendo.platform.web;

import java.util.Map;
import java.util.stream.LongStream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of requests.
 *
 * @param maxBody      largest body that is read; a larger one is answered with 413
 * @param largerBodies the largest body at addresses that take more, such as uploads, by their path
 */
@ConfigurationProperties("tiendo.web")
public record WebProperties(@DefaultValue("1MB") DataSize maxBody, @DefaultValue Map<String, DataSize> largerBodies) {

    /** In bytes. */
    public long limitAt(String path) {
        return largerBodies.getOrDefault(path, maxBody).toBytes();
    }

    /** The most that is read anywhere, in bytes. */
    public long largestLimit() {
        return LongStream.concat(LongStream.of(maxBody.toBytes()),
                largerBodies.values().stream().mapToLong(DataSize::toBytes)).max().orElseThrow();
    }

    public boolean isLargerAt(String path) {
        return largerBodies.containsKey(path);
    }
}
