package vn.tiendo.platform.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of requests.
 *
 * @param maxBody      largest body that is read; a larger one is answered with 413
 * @param largerBodies the largest body at addresses that take more, such as uploads, by their path; where only one kind of
 *                     body may be larger, by the path, a space and its media type
 * @param drain        how long, when the service stops, it still answers and says that each answer is the last of its connection
 */
@ConfigurationProperties("tiendo.web")
public record WebProperties(@DefaultValue("1MB") DataSize maxBody, @DefaultValue Map<String, DataSize> largerBodies,
        @DefaultValue("0s") Duration drain) {

    /** In bytes. */
    public long limitAt(String path, @Nullable String contentType) {
        return Optional.ofNullable(larger(path, contentType)).orElse(maxBody).toBytes();
    }

    /** The most that is read anywhere, in bytes. */
    public long largestLimit() {
        return LongStream.concat(LongStream.of(maxBody.toBytes()),
                largerBodies.values().stream().mapToLong(DataSize::toBytes)).max().orElseThrow();
    }

    public boolean isLargerAt(String path, @Nullable String contentType) {
        return larger(path, contentType) != null;
    }

    private @Nullable DataSize larger(String path, @Nullable String contentType) {
        String type = contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return largerBodies.getOrDefault(path + " " + type, largerBodies.get(path));
    }
}
