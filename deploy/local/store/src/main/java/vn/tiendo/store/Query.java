package vn.tiendo.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;

import vn.tiendo.store.DocumentTable.Stored;

/**
 * A search in one collection, from candidates to the documents asked for, read as they are taken.
 *
 * @param settled whether to look up all candidates first, because the caller changes index entries while it reads
 * @param fields what the caller looks at of the documents, and the search itself
 */
record Query(Document filter, @Nullable Document orderBy, int skip, int limit, boolean settled, Fields fields) {

    Stream<Stored> run(DocumentTable table, Storage storage, List<RocksIndex> indexes) {
        Plan plan = new QueryPlanner(table.prefix()).plan(filter, orderBy, limit > 0, indexes);
        // The matcher keeps state, so each search has its own.
        QueryMatcher matcher = new DefaultQueryMatcher();
        Stream<Stored> matching =
                candidates(plan, table, storage).filter(stored -> matcher.matches(stored.document(), filter));
        Stream<Stored> ordered = plan.sorted() || !isOrdered() ? matching : sort(matching);
        Stream<Stored> skipped = skip > 0 ? ordered.skip(skip) : ordered;
        return limit > 0 ? skipped.limit(limit) : skipped;
    }

    private Stream<Stored> candidates(Plan plan, DocumentTable table, Storage storage) {
        var reader = new EntryReader(storage, plan.ranges(), plan.reverse());
        RocksIndex index = plan.index();
        if (index == null) {
            return stream(reader).map(entry -> table.decode(entry.value(), fields));
        }
        Stream<Key> positions = stream(reader).map(entry -> new Key(entry.value()));
        if (index.isMultikey()) {
            Set<Key> seen = new HashSet<>();
            positions = positions.filter(seen::add);
        }
        Stream<Key> settledPositions = settled ? positions.toList().stream() : positions;
        return settledPositions.<Stored>mapMulti((position, next) -> {
            Stored stored = table.read(position, fields);
            // Deleted since the entry was read.
            if (stored != null) {
                next.accept(stored);
            }
        });
    }

    private boolean isOrdered() {
        return orderBy != null && !orderBy.isEmpty() && !orderBy.containsKey("$natural");
    }

    private Stream<Stored> sort(Stream<Stored> matching) {
        Comparator<Stored> comparator = Comparator.comparing(Stored::document, new DocumentComparator(orderBy));
        return limit > 0
                ? first(skip + (long) limit, matching, comparator)
                : new SortMemory().guard(matching).sorted(comparator);
    }

    /** The first so many in order, holding no more than those. */
    private static Stream<Stored> first(long wanted, Stream<Stored> all, Comparator<Stored> comparator) {
        var kept = new PriorityQueue<Stored>(comparator.reversed());
        all.forEach(stored -> {
            if (kept.size() < wanted) {
                kept.add(stored);
            } else if (comparator.compare(stored, kept.element()) < 0) {
                kept.remove();
                kept.add(stored);
            }
        });
        var sorted = new ArrayList<>(kept);
        sorted.sort(comparator);
        return sorted.stream();
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }
}
