package vn.tiendo.reporting.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.webhook.domain.Attempt;
import vn.tiendo.reporting.webhook.domain.Attempt.Failure;

/**
 * Posts to a subscriber and tells what came of it. Never follows a redirect, never repeats by itself, reads no more of an
 * answer than is kept, and has the whole of it done within its time, however slowly it drips.
 */
final class Sender implements AutoCloseable {

    static final ContentType CLOUD_EVENT = ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);

    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines;
    private final InstantSource clock;
    private final int longestAnswer;

    Sender(GuardedNames names, WebhookProperties limits, ScheduledExecutorService deadlines, InstantSource clock) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.longestAnswer = (int) limits.answer().toBytes();
        // As many connections as there can be deliveries: nobody waits for a connection of somebody else.
        int most = limits.turns() * limits.atOnce();
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(names)
                        .setMaxConnTotal(most).setMaxConnPerRoute(most)
                        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(Timeout.of(limits.connect()))
                                .setSocketTimeout(Timeout.of(limits.timeout()))
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1)).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(Timeout.of(limits.timeout())).build())
                .setUserAgent("Tien-Do-Webhooks")
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
                .disableContentCompression().evictExpiredConnections().evictIdleConnections(TimeValue.ofMinutes(1)).build();
    }

    /** @param within longest wait for the whole answer */
    Attempt post(String address, Map<String, String> headers, byte[] body, Duration within) {
        HttpPost request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, CLOUD_EVENT));
        Instant at = clock.instant();
        long begun = System.nanoTime();
        ScheduledFuture<?> deadline = deadlines.schedule(request::cancel, within.toMillis(), TimeUnit.MILLISECONDS);
        ClassicHttpResponse response = null;
        try {
            response = http.executeOpen(null, request, null);
            String answer = beginning(request, response);
            return Attempt.answered(at, since(begun), response.getCode(), answer, retryAfter(response));
        } catch (IOException e) {
            return Attempt.failed(at, since(begun), request.isCancelled() ? Failure.TIMEOUT : failure(e));
        } finally {
            deadline.cancel(false);
            Closer.closeQuietly(response);
        }
    }

    /** What is too long is not read to its end: the connection is closed, which an endless one would not be by itself. */
    private String beginning(HttpPost request, ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        InputStream body = response.getEntity().getContent();
        byte[] read = body.readNBytes(longestAnswer);
        if (read.length == longestAnswer && body.read() >= 0) {
            request.cancel();
        }
        return new String(read, StandardCharsets.UTF_8);
    }

    private static Failure failure(IOException e) {
        return switch (e) {
            case GuardedNames.ForbiddenAddress _ -> Failure.FORBIDDEN_ADDRESS;
            case UnknownHostException _ -> Failure.UNKNOWN_HOST;
            case ConnectTimeoutException _ -> Failure.NOT_CONNECTED;
            case SocketTimeoutException _ -> Failure.TIMEOUT;
            default -> Failure.NOT_CONNECTED;
        };
    }

    /** Seconds or a moment; null when it is neither. */
    private @Nullable Duration retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        if (header == null) {
            return null;
        }
        String text = header.getValue().strip();
        try {
            return text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(clock.instant(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
