package vn.tiendo.gateway.route;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** @param maxBody largest request body that is passed on */
@ConfigurationProperties("tiendo.gateway.route")
record RouteProperties(DataSize maxBody) {
}
