package vn.tiendo.measurement.reminder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.mail.PostMail;
import vn.tiendo.platform.store.Expiry;
import vn.tiendo.platform.store.Migration;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReminderConfiguration {

    @Bean
    PostMail postMail(ObjectProvider<JavaMailSender> server, ReminderProperties properties) {
        return new PostMail(server.getIfAvailable(), properties.mail().from());
    }

    /** For the lists of a person, for what a unit was told, and for what waits to be sent. */
    @Bean
    Migration remindersIndexed() {
        return new Migration("reminders-1-lists", database -> {
            var reminders = database.getCollection(ReminderDocuments.COLLECTION);
            reminders.createIndex(Indexes.ascending("unit", "subject", "day"));
            reminders.createIndex(Indexes.ascending("unit", "day"));
            reminders.createIndex(Indexes.ascending("day", "mail", "next"));
        });
    }

    /** They tell who was late, so they are not kept for ever. */
    @Bean
    Migration remindersExpire(ReminderProperties properties) {
        return Migration.atEachStart("reminders-2-expiring", database -> {
            Expiry.after(database.getCollection(ReminderDocuments.COLLECTION), "at", properties.keep());
            Expiry.after(database.getCollection(ReminderDays.COLLECTION), "until", properties.keep());
        });
    }
}
