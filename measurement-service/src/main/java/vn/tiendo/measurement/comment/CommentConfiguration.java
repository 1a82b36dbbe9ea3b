package vn.tiendo.measurement.comment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.mongodb.client.model.IndexOptions;
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

    @Bean
    Migration commentsByKey() {
        return new Migration("comments-2-by-key", database -> database.getCollection(CommentDocuments.COLLECTION)
                .createIndex(Indexes.ascending("key"), new IndexOptions().unique(true).sparse(true)));
    }
}
