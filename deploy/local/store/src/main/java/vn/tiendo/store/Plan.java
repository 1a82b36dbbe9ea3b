package vn.tiendo.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where to read the candidates of a query.
 *
 * @param index the index whose entries name them; null if the ranges are of documents themselves
 * @param sorted whether they come in the order asked for
 * @param reverse whether to read from the end
 * @param score how much the plan narrows the search; the highest is taken
 */
record Plan(@Nullable RocksIndex index, List<KeyRange> ranges, boolean sorted, boolean reverse, int score) {

    Plan betterOf(@Nullable Plan other) {
        return other != null && other.score > score ? other : this;
    }
}
