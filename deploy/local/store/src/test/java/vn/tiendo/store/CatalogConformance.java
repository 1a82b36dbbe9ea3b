package vn.tiendo.store;

import java.util.ArrayList;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.RenameCollectionOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Databases and collections come and go. */
abstract class CatalogConformance extends ConformanceCase {

    abstract MongoClient client();

    @Test
    void aDatabaseIsThereFromItsFirstDocumentUntilItIsDropped() {
        String name = "d" + UUID.randomUUID().toString().replace("-", "");
        var database = client().getDatabase(name);
        assertThat(database.getCollection("a").find().first()).isNull();
        assertThat(client().listDatabaseNames()).doesNotContain(name);

        database.getCollection("a").insertOne(doc("_id", 1));
        database.getCollection("b").createIndex(doc("x", 1));

        assertThat(client().listDatabaseNames()).contains(name);
        assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("a", "b");
        assertThat(database.listCollections().filter(Filters.eq("name", "b")))
                .singleElement()
                .extracting(found -> found.get("name"))
                .isEqualTo("b");
        database.drop();
        assertThat(client().listDatabaseNames()).doesNotContain(name);
        assertThat(database.getCollection("a").countDocuments()).isZero();
        database.getCollection("a").insertOne(doc("_id", 1));
        assertThat(database.getCollection("a").countDocuments()).isOne();
        database.drop();
    }

    @Test
    void helloAnswersThatWritesAreTaken() {
        assertThat(client().getDatabase("admin").runCommand(doc("hello", 1)).getBoolean("isWritablePrimary"))
                .isTrue();
    }

    @Test
    void aDroppedCollectionStartsAnewWithoutItsIndexes() {
        collection.createIndex(doc("u", 1), new IndexOptions().unique(true));
        collection.insertOne(doc("_id", 1, "u", 1));

        collection.drop();
        collection.insertOne(doc("_id", 1, "u", 1));
        collection.insertOne(doc("_id", 2, "u", 1));

        assertThat(collection.countDocuments()).isEqualTo(2);
        assertThat(collection.listIndexes().into(new ArrayList<>())).hasSize(1);
    }

    @Test
    void aRenamedCollectionKeepsDocumentsAndIndexes() {
        collection.createIndex(doc("u", 1), new IndexOptions().unique(true));
        collection.insertOne(doc("_id", 1, "u", 1));
        var renamed = new MongoNamespace(
                database().getName(), collection.getNamespace().getCollectionName() + "new");
        var target = database().getCollection(renamed.getCollectionName());
        target.insertOne(doc("_id", 5));

        collection.renameCollection(renamed, new RenameCollectionOptions().dropTarget(true));

        assertThat(collection.countDocuments()).isZero();
        assertThat(target.find(Filters.eq("u", 1)).first()).isEqualTo(doc("_id", 1, "u", 1));
        assertThat(target.listIndexes().map(index -> index.getString("name"))).contains("u_1");
        target.drop();
    }

    @Test
    void theSameIndexNameInTwoCollectionsIsDroppedInOne() {
        var other = database().getCollection(collection.getNamespace().getCollectionName() + "other");
        collection.createIndex(doc("a", 1));
        other.createIndex(doc("a", 1));

        collection.dropIndexes();

        assertThat(other.listIndexes().map(index -> index.getString("name"))).contains("a_1");
        other.drop();
    }
}
