package vn.tiendo.reporting.stream.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.stream.domain.Query.Fault;
import vn.tiendo.reporting.stream.domain.Query.Refused;
import vn.tiendo.reporting.stream.domain.Query.Understood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class QueryTest {

    @Test
    void withoutFiltersEverythingApprovedComesFromNowOn() {
        assertThat(Query.read(Map.of(), Optional.empty())).isEqualTo(new Understood(Interest.ALL, new Start.Now()));
    }

    @Test
    void aFilterMayBeRepeatedOrHoldAList() {
        var reading = Query.read(Map.of("plan", List.of("a-2024,b-2024", "c-2024"), "status", List.of("MISSED")),
            Optional.empty());

        assertThat(reading).asInstanceOf(type(Understood.class)).extracting(Understood::interest)
            .isEqualTo(new Interest(Map.of(
                Filter.PLAN, Set.of("a-2024", "b-2024", "c-2024"), Filter.STATUS, Set.of("MISSED")), false));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        var reading = Query.read(Map.of("plam", List.of("x"), "status", List.of("GOOD"), "basis", List.of("ALL"),
            "target", List.of("KT 3"), "from", List.of("now")), Optional.empty());

        assertThat(reading).asInstanceOf(type(Refused.class)).extracting(Refused::faults).asInstanceOf(
            list(Fault.class))
            .extracting(Fault::parameter).containsExactly("plam", "target", "status", "basis", "from");
    }

    @Test
    void theHeaderOfAReconnectingClientCountsBeforeTheAddressItFirstAskedFor() {
        var query = Map.of("lastEventId", List.of("old"), "from", List.of("earliest"));

        assertThat(start(query, Optional.of("new"))).isEqualTo(new Start.After("new"));
        assertThat(start(query, Optional.empty())).isEqualTo(new Start.After("old"));
        assertThat(start(Map.of("from", List.of("earliest")), Optional.of(""))).isEqualTo(new Start.Earliest());
    }

    @Test
    void anEmptyFilterIsAFaultAndNotEverything() {
        assertThat(Query.read(Map.of("plan", List.of("")), Optional.empty())).isInstanceOf(Refused.class);
    }

    @Test
    void theBeginningOfATypeThatThereIsIsAFilter() {
        var types = List.of("vn.tiendo.reporting.verdict", "vn.tiendo.measurement.figures-approved.v1");

        assertThat(Query.read(Map.of("type", types), Optional.empty())).asInstanceOf(type(Understood.class))
            .extracting(Understood::interest).isEqualTo(new Interest(Map.of(Filter.TYPE, Set.copyOf(types)), false));
    }

    @Test
    void theBeginningOfNoTypeThatThereIsIsAFaultThatNamesThoseThereAre() {
        var query = Map.of("type", List.of("vn.tiendo.reporting.verdicts", "vn.tiendo.reporting.verdict-changed.v1"));

        assertThat(Query.read(query, Optional.empty())).isEqualTo(new Refused(List.of(new Fault("type", "unknown-value",
            "vn.tiendo.reporting.verdicts", List.of("vn.tiendo.reporting.verdict-changed.v1", "vn.tiendo.reporting.alert-changed.v1",
                "vn.tiendo.measurement.figures-approved.v1", "vn.tiendo.reporting.report-issued.v1")))));
        assertThat(Query.filters(query)).isInstanceOf(Refused.class);
    }

    @Test
    void aTypeThatWasTakenBeforeLetsNothingThroughWhenThereIsNoneAnyMore() {
        Interest kept = Query.kept(Map.of("type", List.of("vn.tiendo.reporting.gone.v1")));

        assertThat(Feed.values()).noneMatch(kept::follows);
    }

    @Test
    void aFilterThatWasTakenBeforeIsNeverPassedOver() {
        assertThatIllegalStateException().isThrownBy(() -> Query.kept(Map.of("colour", List.of("red"))));
    }

    @Test
    void aMomentToBeginWithCountsBeforeTheOldestEventAndAfterWhatWasSeen() {
        var query = Map.of("since", List.of("2024-06-14T08:00:00Z"), "from", List.of("earliest"));

        assertThat(start(query, Optional.empty())).isEqualTo(new Start.Since(Instant.parse("2024-06-14T08:00:00Z")));
        assertThat(start(query, Optional.of("seen"))).isEqualTo(new Start.After("seen"));
        assertThat(Query.read(Map.of("since", List.of("yesterday")), Optional.empty())).isInstanceOf(Refused.class);
    }

    @Test
    void tenThousandValuesAreTooMany() {
        String many = IntStream.range(0, 10_000).mapToObj(i -> "p" + i).collect(Collectors.joining(","));

        assertThat(Query.read(Map.of("plan", List.of(many)), Optional.empty())).asInstanceOf(type(Refused.class))
            .extracting(Refused::faults).asInstanceOf(list(Fault.class))
            .extracting(Fault::code).containsExactly("too-many-values");
    }

    @Test
    void aSubscriptionHasFiltersOnly() {
        assertThat(Query.filters(Map.of("unit", List.of("thuan-an")))).isInstanceOf(Understood.class);
        assertThat(Query.filters(Map.of("basis", List.of("PROVISIONAL")))).isInstanceOf(Refused.class);
        assertThat(Query.filters(Map.of("lastEventId", List.of("x")))).isInstanceOf(Refused.class);
    }

    private static Start start(Map<String, List<String>> query, Optional<String> header) {
        return ((Understood) Query.read(query, header)).start();
    }

    @Test
    void aMomentThatCannotBeCountedInMillisecondsIsRefused() {
        for (String since : List.of("+1000000000-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z"))
            assertThat(Query.read(Map.of("since", List.of(since)), Optional.empty())).as(since).isInstanceOf(Refused.class);
        assertThat(Query.read(Map.of("since", List.of("2024-06-14T15:00:00 07:00")), Optional.empty()))
            .isEqualTo(Query.read(Map.of("since", List.of("2024-06-14T08:00:00Z")), Optional.empty()));
    }
}
