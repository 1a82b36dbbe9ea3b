package vn.tiendo.reporting.mailing;

import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.mail.PostMail;
import vn.tiendo.platform.store.Lookout;
import vn.tiendo.platform.store.Migration;

/** The mail server, who looks for what waits, outbox of the addresses' records, indexes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailingProperties.class)
class MailingConfiguration {

    private static final Duration MOST_TO_STOP = Duration.ofSeconds(10);

    @Bean
    PostMail postMail(ObjectProvider<JavaMailSender> server, MailingProperties properties) {
        return new PostMail(server.getIfAvailable(), properties.from());
    }

    /** What was issued, and what waits; a letter on its way is ended before the service stops. */
    @Bean
    Lookout reportMailLookout(SendMails mails, MailingProperties properties) {
        return new Lookout("report-mails", properties.look(), MOST_TO_STOP, mails::next);
    }

    @Bean
    OutboxSource addressBookOutbox() {
        return new OutboxSource(AddressBookDocuments.COLLECTION);
    }

    @Bean
    Migration reportMails() {
        return new Migration("report-mails", database -> {
            var mails = database.getCollection(MailDocuments.COLLECTION);
            mails.createIndex(Indexes.ascending(MailDocuments.REPORT));
            mails.createIndex(Indexes.ascending(MailDocuments.STATE, MailDocuments.NEXT));
        });
    }
}
