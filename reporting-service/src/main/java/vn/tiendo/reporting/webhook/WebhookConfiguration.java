package vn.tiendo.reporting.webhook;

import java.net.InetAddress;
import java.time.InstantSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.store.Migration;

/** Puts the webhooks together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    @Bean
    OutboxSource webhookOutbox() {
        return new OutboxSource(WebhookDocuments.COLLECTION);
    }

    @Bean
    Migration webhookIndexes() {
        return new Migration("webhooks", database -> {
            database.getCollection(WebhookDocuments.COLLECTION).createIndex(Indexes.ascending(WebhookDocuments.UNIT, "_id"));
            database.getCollection(WebhookDocuments.COLLECTION).createIndex(Indexes.ascending(WebhookDocuments.STATE));
            indexesOfDeliveries(database);
            database.getCollection(TurnDocuments.COLLECTION).createIndex(Indexes.ascending(TurnDocuments.DUE));
        });
    }

    private static void indexesOfDeliveries(MongoDatabase database) {
        var deliveries = database.getCollection(DeliveryDocuments.COLLECTION);
        deliveries.createIndex(Indexes.ascending(
                DeliveryDocuments.WEBHOOK, DeliveryDocuments.STATE, DeliveryDocuments.DUE, DeliveryDocuments.PLACE));
        deliveries.createIndex(Indexes.ascending(DeliveryDocuments.WEBHOOK, DeliveryDocuments.LOGGED));
        deliveries.createIndex(Indexes.ascending(DeliveryDocuments.STATE, DeliveryDocuments.CHANGED));
    }

    @Bean
    Migration deliveriesThatWait() {
        return new Migration("webhook-deliveries-that-wait", database -> database
                .getCollection(DeliveryDocuments.COLLECTION)
                .createIndex(Indexes.ascending(DeliveryDocuments.STATE, DeliveryDocuments.DUE)));
    }

    /** Counted when it is asked for; every replica says the same. */
    @Bean
    MeterBinder deliveriesWaiting(DeliveryDocuments deliveries, WebhookDocuments webhooks, InstantSource clock) {
        return registry -> Gauge.builder("tiendo.webhook.waiting", deliveries, all -> all.due(webhooks.active(), clock.instant()))
                .description("Deliveries that are due and not made, to subscribers that are not paused").register(registry);
    }

    @Bean
    TermsReader webhookTerms(WebhookProperties limits) {
        return new TermsReader(limits.reach());
    }

    @Bean
    SigningSecrets signingSecrets(WebhookProperties limits) {
        return new SigningSecrets(new SealedSecrets(limits.keys()));
    }

    @Bean
    WebhookThreads webhookThreads() {
        return new WebhookThreads();
    }

    @Bean
    Sender webhookSender(WebhookProperties limits, InstantSource clock, WebhookThreads threads) {
        return new Sender(new GuardedNames(InetAddress::getAllByName, limits.reach(), threads.names(), limits.connect()),
                limits, threads.deadlines(), clock);
    }

    @Bean
    Subscribers subscribers(Sender sender, SigningSecrets secrets, InstantSource clock) {
        return new Subscribers(sender, secrets, clock);
    }

    @Bean
    Challenge challenge(Subscribers subscribers, JsonMapper json, InstantSource clock, WebhookProperties limits) {
        return new Challenge(subscribers, json, clock, limits.challenge());
    }

    @Bean
    DeliverDue deliverDue(WebhookDocuments webhooks, DeliveryDocuments deliveries, TurnDocuments turns, Subscribers subscribers,
            EndWebhook ends, MeterRegistry meters, WebhookProperties limits, InstantSource clock, WebhookThreads threads) {
        return new DeliverDue(new Turn.Tools(webhooks, deliveries, turns, subscribers, new Guards(limits), ends,
                new DeliveryCounts(meters), limits, clock, threads.lanes()));
    }
}
