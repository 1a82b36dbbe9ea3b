package vn.tiendo.measurement.comment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.Indexes;

import vn.tiendo.platform.event.OutboxSource;
import vn.tiendo.platform.store.Migration;

@Configuration(proxyBeanMethods = false)
class CommentConfiguration {

    @Bean
    OutboxSource commentsOutbox() {
        return new OutboxSource(CommentDocuments.COLLECTION);
    }

    @Bean
    Migration commentsBySubmission() {
        return new Migration("comments-1-by-submission", database -> database
                .getCollection(CommentDocuments.COLLECTION).createIndex(Indexes.ascending("submission", "_id")));
    }
}
