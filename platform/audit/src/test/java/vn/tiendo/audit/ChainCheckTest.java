package vn.tiendo.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.tiendo.audit.Finding.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is done to a record of a chain of up to eight, wherever it stands, it is found and named. */
class ChainCheckTest {

    private static final String CONTENT = "c".repeat(64);

    /** Length of the chain, and the index of the record that something is done to. */
    static Stream<Arguments> everyRecordOfSomeChains() {
        return IntStream.rangeClosed(1, 8).boxed().flatMap(length ->
                IntStream.range(0, length).mapToObj(index -> Arguments.of(length, index)));
    }

    private static List<AuditRecord> chain(int length) {
        return Samples.chain(Samples.CHAIN, length, CONTENT);
    }

    private static Optional<Finding> check(List<AuditRecord> records) {
        return ChainCheck.check(Samples.CHAIN, records, CONTENT);
    }

    private static void isFound(List<AuditRecord> records, Kind kind, long number) {
        assertThat(check(records)).get().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.number()).isEqualTo(number);
            assertThat(finding.where()).isEqualTo(Samples.CHAIN);
        });
    }

    @Test
    void aChainThatNobodyTouchedIsWhole() {
        assertThat(IntStream.rangeClosed(0, 8).mapToObj(length -> check(chain(length)))).allMatch(Optional::isEmpty);
    }

    @ParameterizedTest
    @MethodSource("everyRecordOfSomeChains")
    void anAlteredRecordIsNamed(int length, int index) {
        List<AuditRecord> records = chain(length);
        records.set(index, Samples.altered(records.get(index)));

        isFound(records, Kind.RECORD_ALTERED, index + 1);
    }

    @ParameterizedTest
    @MethodSource("everyRecordOfSomeChains")
    void anAlteredRecordThatGotItsHashIsGivenAwayByTheNext(int length, int index) {
        List<AuditRecord> records = chain(length);
        records.set(index, Samples.altered(records.get(index)).hashed());

        if (index < length - 1) {
            isFound(records, Kind.RECORD_REPLACED, index + 1);
        } else {
            Leaf anchored = Samples.head(chain(length));
            assertThat(ChainCheck.checkAgainst(Samples.CHAIN, records, List.of(anchored), "an anchor")).get()
                    .extracting(Finding::kind, Finding::number).containsExactly(Kind.RECORD_REPLACED, (long) length);
        }
    }

    @ParameterizedTest
    @MethodSource("everyRecordOfSomeChains")
    void aRemovedRecordIsNamed(int length, int index) {
        List<AuditRecord> records = chain(length);
        records.remove(index);

        if (index < length - 1) {
            isFound(records, Kind.RECORD_MISSING, index + 1);
        } else {
            Leaf anchored = Samples.head(chain(length));
            assertThat(ChainCheck.checkAgainst(Samples.CHAIN, records, List.of(anchored), "an anchor")).get()
                    .extracting(Finding::kind, Finding::number).containsExactly(Kind.RECORD_MISSING, (long) length);
        }
    }

    @ParameterizedTest
    @MethodSource("everyRecordOfSomeChains")
    void anInsertedRecordIsNamed(int length, int index) {
        List<AuditRecord> records = chain(length);
        String previous = index == 0 ? AuditRecord.NO_HASH : records.get(index - 1).hash();
        records.add(index, Samples.altered(Samples.record(Samples.CHAIN, index + 1, previous, null)).hashed());

        isFound(records, Kind.RECORD_OUT_OF_PLACE, index + 2);
    }

    @ParameterizedTest
    @MethodSource("everyRecordOfSomeChains")
    void recordsInAnotherOrderAreNamed(int length, int index) {
        List<AuditRecord> records = chain(length);
        records.addLast(records.remove(index));

        assertThat(check(records).isPresent()).isEqualTo(index < length - 1);
    }

    @Test
    void aRecordOfAnotherChainIsOutOfPlace() {
        List<AuditRecord> records = new ArrayList<>(chain(2));
        records.set(0, Samples.chain("another/chain/1", 1, null).getFirst());

        isFound(records, Kind.RECORD_OUT_OF_PLACE, 1);
    }

    @Test
    void aDocumentThatWasChangedWithoutARecordIsNamed() {
        assertThat(ChainCheck.check(Samples.CHAIN, chain(3), "d".repeat(64))).get()
                .extracting(Finding::kind, Finding::number).containsExactly(Kind.CONTENT_ALTERED, 3L);
    }
}
