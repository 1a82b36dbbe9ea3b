package vn.tiendo.platform.store;

import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;

/**
 * One step of the database's making: indexes, or a change of what is stored. A bean; beans run in their order, once a
 * database, but a second replica may run the same one at the same time: it must not mind being repeated.
 *
 * @param id unique in the service; never changed once released
 */
public record Migration(String id, Consumer<MongoDatabase> apply) {
}
