package vn.tiendo.reporting.evidence;

import java.time.Instant;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;

import vn.tiendo.platform.store.Migration;
import vn.tiendo.platform.store.Writes;

/** Settings and indexes of the local copies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

    /** All of them, for copies that are made anew. */
    static void indexes(MongoDatabase database) {
        submissionIndex(database);
        punctualityIndexes(database);
        database.getCollection(EvidenceDocuments.PLAN_VERSIONS).createIndex(Indexes.ascending("plan"));
        database.getCollection(EvidenceDocuments.SUBMISSION_STATES).createIndex(Indexes.ascending("plan", "at"));
    }

    @Bean
    Migration submissionsByPlan() {
        return new Migration("submissions-by-plan", EvidenceConfiguration::submissionIndex);
    }

    private static void submissionIndex(MongoDatabase database) {
        database.getCollection(EvidenceDocuments.SUBMISSIONS).createIndex(Indexes.ascending("plan"));
    }

    @Bean
    Migration punctualityByPlan() {
        return new Migration("punctuality-by-plan", EvidenceConfiguration::punctualityIndexes);
    }

    private static void punctualityIndexes(MongoDatabase database) {
        database.getCollection(PunctualityDocuments.LATEST).createIndex(Indexes.ascending("plan"));
        database.getCollection(PunctualityDocuments.STATES).createIndex(Indexes.ascending("plan", "at"));
    }

    /** The one version of each plan that was kept before goes where all are kept now. */
    @Bean
    Migration planVersions() {
        return new Migration("plan-versions", database -> {
            var versions = database.getCollection(EvidenceDocuments.PLAN_VERSIONS);
            versions.createIndex(Indexes.ascending("plan"));
            for (Document plan : database.getCollection("plans").find()) {
                Document version = EvidenceDocuments.version(plan.getString("_id"), plan.getLong("sequence"),
                        plan.get("at", Instant.class), plan.get("data", Binary.class));
                versions.replaceOne(Filters.eq("_id", version.getString("_id")), version,
                        new ReplaceOptions().upsert(true));
            }
        });
    }

    /** The two states of each submission that were kept before any other was. */
    @Bean
    Migration submissionStates() {
        return new Migration("submission-states", database -> {
            var states = database.getCollection(EvidenceDocuments.SUBMISSION_STATES);
            states.createIndex(Indexes.ascending("plan", "at"));
            for (Document submission : database.getCollection(EvidenceDocuments.SUBMISSIONS).find()) {
                Stream.of("latest", "approved").flatMap(name -> Stream.ofNullable(submission.get(name, Document.class)))
                        .map(known -> EvidenceDocuments.state(submission.getString("plan"), submission.getString("_id"),
                                known.getLong("sequence"), known.get("at", Instant.class), known.get("data", Binary.class)))
                        .forEach(state -> Writes.insert(states, state));
            }
        });
    }
}
