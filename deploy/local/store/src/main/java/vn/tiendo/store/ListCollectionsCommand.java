package vn.tiendo.store;

import java.util.List;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;

/** The library lists all collections, whatever the filter. */
final class ListCollectionsCommand {

    private ListCollectionsCommand() {}

    static Document run(Document command, CommandAsLibraryDoesIt library) {
        Document answer = library.run(command);
        if (command.get("filter") instanceof Document filter) {
            Document cursor = CommandFields.document(answer, "cursor");
            List<Document> matching = CommandFields.array(cursor, "firstBatch").stream()
                    .map(Document.class::cast)
                    .filter(collection -> new DefaultQueryMatcher().matches(collection, filter))
                    .toList();
            cursor.put("firstBatch", matching);
        }
        return answer;
    }
}
