package vn.tiendo.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** createIndexes refuses what would be enforced otherwise than MongoDB does; dropIndexes drops of one collection only. */
final class IndexCommands {

    private static final int CANNOT_CREATE_INDEX = 67;
    private static final String PRIMARY = "_id_";
    private static final Set<String> UNSUPPORTED_OPTIONS =
            Set.of("partialFilterExpression", "collation", "wildcardProjection");

    private IndexCommands() {}

    static Document checked(Document command) {
        for (Object index : CommandFields.array(command, "indexes")) {
            check((Document) index);
        }
        return command;
    }

    private static void check(Document index) {
        index.keySet().stream().filter(UNSUPPORTED_OPTIONS::contains).findFirst().ifPresent(option -> {
            throw refusal("indexes with " + option + " are not supported");
        });
        CommandFields.document(index, "key").forEach((field, kind) -> {
            if (!(kind instanceof Number) || field.contains("$")) {
                throw refusal("only ascending and descending fields are supported, not " + field + ": " + kind);
            }
        });
    }

    private static MongoServerError refusal(String message) {
        return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", message);
    }

    /** @param which a name, several names, a key document, or "*" for all but the one on _id */
    static void drop(@Nullable Object which, RocksCollection collection, MongoCollection<Key> descriptions) {
        switch (which) {
            case String all when all.equals("*") -> dropAll(collection, descriptions);
            case String name -> drop(name, collection, descriptions);
            case Collection<?> names -> names.forEach(name -> drop(name.toString(), collection, descriptions));
            case Document key -> drop(nameOf(key, collection, descriptions), collection, descriptions);
            case null, default -> throw new MongoServerError(14, "TypeMismatch", "index must name what to drop");
        }
    }

    private static void dropAll(RocksCollection collection, MongoCollection<Key> descriptions) {
        List<String> names =
                collection.getIndexes().stream().map(index -> index.getName()).toList();
        names.stream().filter(name -> !name.equals(PRIMARY)).forEach(name -> drop(name, collection, descriptions));
    }

    private static void drop(String name, RocksCollection collection, MongoCollection<Key> descriptions) {
        if (name.equals(PRIMARY)) {
            throw new MongoServerError(72, "InvalidOptions", "cannot drop _id index");
        }
        collection.dropIndex(name);
        descriptions.deleteDocuments(new Document("ns", collection.getFullName()).append("name", name), 0);
    }

    private static String nameOf(Document key, RocksCollection collection, MongoCollection<Key> descriptions) {
        return descriptions
                .handleQueryAsStream(new Document("ns", collection.getFullName()).append("key", key))
                .findFirst()
                .map(description -> CommandFields.text(description, "name"))
                .orElseThrow(() -> new IndexNotFoundException(key));
    }
}
