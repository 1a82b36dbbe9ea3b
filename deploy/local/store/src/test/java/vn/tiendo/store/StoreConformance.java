package vn.tiendo.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

/** What the services need of a store; every kind of store passes the same tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreConformance {

    abstract MongoClient client();

    MongoDatabase database() {
        return client().getDatabase("conformance");
    }

    @AfterAll
    void closeClient() {
        if (client() != null) {
            client().close();
        }
    }

    @Nested
    class Documents extends DocumentConformance {
        @Override
        MongoDatabase database() {
            return StoreConformance.this.database();
        }
    }

    @Nested
    class Changes extends UpdateConformance {
        @Override
        MongoDatabase database() {
            return StoreConformance.this.database();
        }
    }

    @Nested
    class Bulks extends BulkConformance {
        @Override
        MongoDatabase database() {
            return StoreConformance.this.database();
        }
    }

    @Nested
    class UniqueIndexes extends UniqueIndexConformance {
        @Override
        MongoDatabase database() {
            return StoreConformance.this.database();
        }
    }

    @Nested
    class Indexes extends IndexConformance {
        @Override
        MongoDatabase database() {
            return StoreConformance.this.database();
        }
    }

    @Nested
    class Aggregations extends AggregationConformance {
        @Override
        MongoDatabase database() {
            return StoreConformance.this.database();
        }
    }

    @Nested
    class Concurrency extends ConcurrencyConformance {
        @Override
        MongoDatabase database() {
            return StoreConformance.this.database();
        }
    }

    @Nested
    class CollectionsAndDatabases extends CatalogConformance {
        @Override
        MongoDatabase database() {
            return StoreConformance.this.database();
        }

        @Override
        MongoClient client() {
            return StoreConformance.this.client();
        }
    }
}
