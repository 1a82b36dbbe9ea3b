package vn.tiendo.store;

import de.bwaldvogel.mongo.bson.Document;

/** The library puts all results into the first answer when the client gives no batch size. */
final class FindCommand {

    private FindCommand() {}

    static Document withBatchSize(Document command) {
        int limit = number(command, "limit");
        int batch = number(command, "batchSize");
        int size = batch > 0 ? batch : ResultCursor.FIRST_BATCH;
        if (Boolean.TRUE.equals(command.get("singleBatch"))) {
            int only = limit > 0 ? limit : size;
            return command.append("batchSize", only).append("limit", only);
        }
        return command.append("batchSize", size);
    }

    private static int number(Document command, String field) {
        return command.get(field) instanceof Number number ? number.intValue() : 0;
    }
}
