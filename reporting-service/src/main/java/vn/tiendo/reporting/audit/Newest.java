package vn.tiendo.reporting.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;

import vn.tiendo.reporting.audit.domain.Place;

/** Lists of some units' documents, newest first, page by page: records and anchors are read in the same way. */
final class Newest {

    static final Bson FIRST = Sorts.descending("at", "_id");

    private Newest() {
    }

    /** Of these units, older than the place where the page before ended. */
    static List<Bson> behind(Collection<String> units, @Nullable Place after) {
        List<Bson> wanted = new ArrayList<>();
        wanted.add(units.size() == 1 ? Filters.eq("unit", units.iterator().next()) : Filters.in("unit", units));
        if (after != null) {
            wanted.add(Filters.lte("at", after.at()));
            wanted.add(Filters.or(Filters.lt("at", after.at()), Filters.lt("_id", after.id())));
        }
        return wanted;
    }
}
