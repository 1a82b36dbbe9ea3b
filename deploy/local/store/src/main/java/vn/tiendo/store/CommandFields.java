package vn.tiendo.store;

import java.util.Collection;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** Fields that a command or description must have, of the type that they must have. */
final class CommandFields {

    private static final int TYPE_MISMATCH = 14;

    private CommandFields() {}

    static String text(Document owner, String field) {
        return required(owner, field, String.class);
    }

    static Number number(Document owner, String field) {
        return required(owner, field, Number.class);
    }

    static Document document(Document owner, String field) {
        return required(owner, field, Document.class);
    }

    static Collection<?> array(Document owner, String field) {
        return required(owner, field, Collection.class);
    }

    private static <T> T required(Document owner, String field, Class<T> type) {
        Object value = owner.get(field);
        if (!type.isInstance(value)) {
            throw new MongoServerError(
                    TYPE_MISMATCH, "TypeMismatch", "'" + field + "' must be a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
