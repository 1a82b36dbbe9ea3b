package vn.tiendo.store;

import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** The library goes on after an error in an ordered update; here each statement runs by itself. */
final class UpdateCommand {

    private static final int NOT_SUPPORTED = 238;

    private final boolean ordered;
    private final List<Document> upserted = new ArrayList<>();
    private final List<Document> errors = new ArrayList<>();
    private int matched;
    private int modified;

    private UpdateCommand(boolean ordered) {
        this.ordered = ordered;
    }

    static Document run(Document command, CommandAsLibraryDoesIt library) {
        List<?> statements = List.copyOf(CommandFields.array(command, "updates"));
        var sum = new UpdateCommand(!Boolean.FALSE.equals(command.get("ordered")));
        for (int i = 0; i < statements.size() && sum.goesOn(); i++) {
            Document statement = checked((Document) statements.get(i));
            sum.add(i, library.run(command.clone().append("updates", List.of(statement))));
        }
        return sum.answer();
    }

    private static Document checked(Document statement) {
        if (statement.get("u") instanceof List<?>) {
            throw new MongoServerError(NOT_SUPPORTED, "NotImplemented", "updates by pipeline are not supported");
        }
        return statement;
    }

    private boolean goesOn() {
        return !ordered || errors.isEmpty();
    }

    private void add(int index, Document answer) {
        matched += CommandFields.number(answer, "n").intValue();
        modified += CommandFields.number(answer, "nModified").intValue();
        numbered(answer, "upserted", index, upserted);
        numbered(answer, "writeErrors", index, errors);
    }

    private static void numbered(Document answer, String field, int index, List<Document> all) {
        if (answer.get(field) instanceof Iterable<?> parts) {
            for (Object part : parts) {
                all.add(((Document) part).append("index", index));
            }
        }
    }

    private Document answer() {
        var answer = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            answer.append("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            answer.append("writeErrors", errors);
        }
        return answer.append("ok", 1.0);
    }
}
