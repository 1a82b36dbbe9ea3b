package vn.tiendo.platform.store;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

/** The service's database: an answered write is on the disks of most nodes. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@EnableConfigurationProperties(StoreProperties.class)
public class StoreAutoConfiguration {

    /** Exit code; EX_CONFIG of sysexits.h. */
    private static final int DATABASE_TOO_NEW = 78;

    @Bean
    @ConditionalOnMissingBean
    InstantSource chassisClock() {
        return InstantSource.system();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer chassisStoreSettings(StoreProperties properties) {
        return settings -> settings
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(
                        properties.selectTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket
                        .connectTimeout((int) properties.selectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout((int) properties.readTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .codecRegistry(Codecs.registry());
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase chassisDatabase(MongoClient client, StoreProperties properties) {
        return client.getDatabase(properties.database())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withCodecRegistry(Codecs.registry());
    }

    @Bean
    Migrations chassisMigrations(MongoClient client, MongoDatabase database, ObjectProvider<Migration> migrations, InstantSource clock) {
        return new Migrations(database, migrations.orderedStream().toList(), clock, new StoreTrouble(client),
                () -> System.exit(DATABASE_TOO_NEW));
    }

    @Bean
    HealthIndicator migrationsHealthIndicator(Migrations migrations) {
        return () -> (migrations.done().isDone() ? Health.up() : Health.down())
                .withDetail("state", migrations.state())
                .build();
    }
}
