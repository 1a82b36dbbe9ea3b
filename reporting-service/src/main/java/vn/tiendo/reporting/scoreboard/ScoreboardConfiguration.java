package vn.tiendo.reporting.scoreboard;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.store.Migration;

/** Settings, indexes and outbox of the scoreboards. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoreboardProperties.class)
class ScoreboardConfiguration {

    @Bean
    OutboxSource scoreboardOutbox() {
        return new OutboxSource(ScoreboardDocuments.COLLECTION);
    }

    @Bean
    Migration scoreboardsByBasisAndUnit() {
        return new Migration("scoreboards-by-basis-and-unit", database -> database
                .getCollection(ScoreboardDocuments.COLLECTION)
                .createIndex(Indexes.ascending(ScoreboardDocuments.BASIS, ScoreboardDocuments.UNIT)));
    }

    /** Who compares units asks for what was written lately. */
    @Bean
    Migration scoreboardsByBasisAndWriting() {
        return new Migration("scoreboards-by-basis-and-writing", database -> database
                .getCollection(ScoreboardDocuments.COLLECTION)
                .createIndex(Indexes.ascending(ScoreboardDocuments.BASIS, ScoreboardDocuments.WRITTEN)));
    }
}
