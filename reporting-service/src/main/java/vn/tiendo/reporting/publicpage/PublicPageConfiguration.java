package vn.tiendo.reporting.publicpage;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicPageProperties.class)
class PublicPageConfiguration {
}
