package vn.tiendo.reporting.below;

import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.store.Migration;
import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;

/** Outboxes and indexes of the sums of units below. */
@Configuration(proxyBeanMethods = false)
class BelowConfiguration {

    @Bean
    OutboxSource contributionOutbox() {
        return new OutboxSource(ContributionDocuments.COLLECTION);
    }

    @Bean
    OutboxSource unitVersionOutbox() {
        return new OutboxSource(UnitVersionDocuments.COLLECTION);
    }

    @Bean
    Migration unitVersionsByParent() {
        return new Migration("unit-versions-by-parent", BelowConfiguration::unitIndexes);
    }

    private static void unitIndexes(MongoDatabase database) {
        var versions = database.getCollection(UnitVersionDocuments.COLLECTION);
        versions.createIndex(Indexes.ascending(UnitVersionDocuments.PARENT));
        versions.createIndex(Indexes.ascending(UnitVersionDocuments.UNIT));
    }

    /** All of them, for what is made anew. */
    static void indexes(MongoDatabase database) {
        unitIndexes(database);
        contributionIndex(database);
        database.getCollection(ContributionDocuments.STATES).createIndex(Indexes.ascending("indicator", "year", "unit"));
    }

    private static void contributionIndex(MongoDatabase database) {
        database.getCollection(ContributionDocuments.COLLECTION)
                .createIndex(Indexes.ascending("indicator", "year", "unit", ContributionDocuments.LATEST));
    }

    @Bean
    Migration contributionsByIndicator() {
        return new Migration("contributions-by-indicator", BelowConfiguration::contributionIndex);
    }

    @Bean
    Migration contributionStates() {
        return new Migration("contribution-states", database -> {
            var states = database.getCollection(ContributionDocuments.STATES);
            states.createIndex(Indexes.ascending("indicator", "year", "unit"));
            for (Document known : database.getCollection(ContributionDocuments.COLLECTION).find()) {
                Writes.insert(states, ContributionDocuments.state(known));
            }
        });
    }

    /** What was taken in before anything was summed. */
    @Bean
    Migration contributionsOfEarlierEvents(KeepContributions contributions, ReadEvidence evidence) {
        return new Migration("contributions-of-earlier-events",
                _ -> evidence.plans().forEach(plan -> contributions.all(evidence.read(plan))));
    }
}
