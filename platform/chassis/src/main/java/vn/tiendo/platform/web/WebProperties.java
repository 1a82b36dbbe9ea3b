package vn.tiendo.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of requests.
 *
 * @param maxBody largest body that is read; a larger one is answered with 413
 */
@ConfigurationProperties("tiendo.web")
public record WebProperties(@DefaultValue("1MB") DataSize maxBody) {
}
