package vn.tiendo.gateway.problem;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param retryAfter told to callers when a service does not answer
 * @param streamRetry when readers of the event stream come back in that case
 */
@ConfigurationProperties("tiendo.gateway.problem")
record ProblemProperties(Duration retryAfter, Duration streamRetry) {
}
