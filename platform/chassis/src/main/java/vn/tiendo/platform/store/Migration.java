package vn.tiendo.platform.store;

import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;

/**
 * One step of the database's making: indexes, or a change of what is stored. A bean; beans run in their order, once a
 * database, but a second replica may run the same one at the same time: it must not mind being repeated.
 *
 * @param id unique in the service; never changed once released
 * @param contracts takes away what versions that do not know it still need; these end when they find it done
 * @param atEachStart whether it runs although it was done before, since it follows a setting
 */
public record Migration(String id, boolean contracts, boolean atEachStart, Consumer<MongoDatabase> apply) {

    /** One that only adds, so that the version before goes on beside it. */
    public Migration(String id, Consumer<MongoDatabase> apply) {
        this(id, false, apply);
    }

    public Migration(String id, boolean contracts, Consumer<MongoDatabase> apply) {
        this(id, contracts, false, apply);
    }

    /** One that follows a setting, which may be another one at the next start; it changes nothing when that is the same. */
    public static Migration atEachStart(String id, Consumer<MongoDatabase> apply) {
        return new Migration(id, false, true, apply);
    }
}
