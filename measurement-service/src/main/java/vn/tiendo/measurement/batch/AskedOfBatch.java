package vn.tiendo.measurement.batch;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.batch.domain.Order;
import vn.tiendo.measurement.submission.domain.Door;
import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.Mode;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Query;

/**
 * What is asked with a batch.
 *
 * @param violations what is wrong with the question
 */
record AskedOfBatch(Order order, @Nullable IdempotencyKey key, List<Violation> violations) {

    static AskedOfBatch of(Door door, HttpServletRequest request) {
        Query query = new Query(request::getParameter);
        Query headers = new Query(request::getHeader);
        Order order = new Order(door, query.option("mode", Mode.class).orElse(Mode.ATOMIC), query.flag("dryRun", false),
                query.flag("submit", true),
                query.oneOf("numbers", Notation.CODES).flatMap(Notation::named).orElse(Notation.UNDECLARED));
        @Nullable IdempotencyKey key = headers.read(IdempotencyKey.HEADER, IdempotencyKey::parse, "malformed-key", null).orElse(null);
        return new AskedOfBatch(order, key,
                Stream.of(query, headers).flatMap(each -> each.violations().stream()).toList());
    }
}
