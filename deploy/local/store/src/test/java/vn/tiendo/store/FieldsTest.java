package vn.tiendo.store;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import de.bwaldvogel.mongo.bson.Document;

import static org.assertj.core.api.Assertions.assertThat;

class FieldsTest {

    private static final Document FILTER = new Document("_id", 1).append("$and", List.of(new Document("a.b", 2)));

    @Test
    void anUpdateLooksAtWhatItNames() {
        assertThat(updated(new Document("$set", new Document("c.d", 1)).append("$unset", new Document("e", ""))))
                .isEqualTo(some("_id", "a", "c", "e"));
    }

    @Test
    void anUpdateThatMayReachFurtherLooksAtAll() {
        assertThat(updated(new Document())).isEqualTo(Fields.ALL);
        assertThat(updated(new Document("c", 1))).isEqualTo(Fields.ALL);
        assertThat(updated(new Document("$rename", new Document("c", "d")))).isEqualTo(Fields.ALL);
        assertThat(Fields.of(new Document("$where", "f()"), new Document("$set", new Document("c", 1)), List.of()))
                .isEqualTo(Fields.ALL);
    }

    @Test
    void aSearchLooksAtWhatIsAskedForAndByWhatItIsFound() {
        assertThat(found(new Document("c.d", 1).append("_id", 0))).isEqualTo(some("_id", "a", "o", "c"));
        assertThat(found(new Document("c", 0).append("a", 0))).isEqualTo(new Fields(Set.of("c"), true));
        assertThat(found(new Document("_id", 0))).isEqualTo(Fields.ALL);
        assertThat(found(new Document("c.d", 0)).has("c")).isTrue();
        assertThat(found(new Document("c", new Document("$slice", 1)))).isEqualTo(Fields.ALL);
        assertThat(found(new Document())).isEqualTo(Fields.ALL);
        assertThat(found(null)).isEqualTo(Fields.ALL);
    }

    private static Fields updated(Document update) {
        return Fields.of(FILTER, update, List.of());
    }

    private static Fields found(@Nullable Document projection) {
        return Fields.of(FILTER, new Document("o", 1), projection);
    }

    private static Fields some(String... names) {
        return new Fields(Set.of(names), false);
    }
}
