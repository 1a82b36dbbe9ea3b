package vn.tiendo.reporting.news;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.store.Migration;

/** Settings and index of the news. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NewsProperties.class)
class NewsConfiguration {

    @Bean
    Migration newsByUnit() {
        return new Migration("news-by-unit", database -> database.getCollection(NewsDocuments.COLLECTION)
                .createIndex(Indexes.ascending(NewsDocuments.UNIT, "_id")));
    }
}
