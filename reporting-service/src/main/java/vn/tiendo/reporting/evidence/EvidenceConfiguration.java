package vn.tiendo.reporting.evidence;

import java.time.Instant;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;

import vn.tiendo.platform.store.Migration;

/** Settings and indexes of the local copies. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

    @Bean
    Migration submissionsByPlan() {
        return new Migration("submissions-by-plan", database -> database
                .getCollection(EvidenceDocuments.SUBMISSIONS).createIndex(Indexes.ascending("plan")));
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
}
