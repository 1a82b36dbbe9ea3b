package vn.tiendo.store;

import de.bwaldvogel.mongo.bson.Document;

/** Runs a command, possibly changed, the way the library does. */
@FunctionalInterface
interface CommandAsLibraryDoesIt {

    Document run(Document command);
}
