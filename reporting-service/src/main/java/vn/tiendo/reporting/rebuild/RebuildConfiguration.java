package vn.tiendo.reporting.rebuild;

import java.time.Duration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.tiendo.platform.store.Lookout;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RebuildProperties.class)
class RebuildConfiguration {

    /** One that was asked for, or one whose worker has fallen silent. What is begun is left at its next step when the service stops. */
    @Bean
    Lookout rebuildLookout(WorkOnRebuild work, RebuildProperties properties) {
        return new Lookout("rebuilds", properties.look(), Duration.ofSeconds(10), work::next);
    }
}
