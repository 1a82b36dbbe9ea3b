package vn.tiendo.gateway.route;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param mostConnections to a service, by its name; to others as many as the pool of all may have
 * @param mostWaiting requests for one of them when all are in use
 */
@ConfigurationProperties("tiendo.gateway.route")
record RouteProperties(@DefaultValue Map<String, Integer> mostConnections, @DefaultValue("1000") int mostWaiting) {
}
