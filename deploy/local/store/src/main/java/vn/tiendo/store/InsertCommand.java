package vn.tiendo.store;

import java.util.List;

import de.bwaldvogel.mongo.bson.Document;

/** The library answers the number of documents sent, MongoDB the number inserted. */
final class InsertCommand {

    private InsertCommand() {}

    static Document run(Document command, CommandAsLibraryDoesIt library) {
        Document answer = library.run(command);
        if (answer.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
            int sent = CommandFields.array(command, "documents").size();
            boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
            int inserted = ordered ? index(errors.getFirst()) : sent - errors.size();
            answer.put("n", inserted);
        }
        return answer;
    }

    private static int index(Object error) {
        return CommandFields.number((Document) error, "index").intValue();
    }
}
