package vn.tiendo.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.audit.AnchorCheck.Kept;
import vn.tiendo.audit.Finding.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class AnchorCheckTest {

    private static final String UNIT = "lai-thieu";

    private static List<Leaf> leaves(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new Leaf("service/things/" + i, i + 1L, Sha256.of("leaf " + i))).toList());
    }

    private static List<Kept> anchors(int count) {
        List<Kept> anchors = new ArrayList<>();
        @Nullable Anchor last = null;
        for (int i = 1; i <= count; i++) {
            last = Anchor.next(UNIT, last, Instant.parse("2024-06-14T00:00:00Z").plusSeconds(i), leaves(i));
            anchors.add(new Kept(last, leaves(i)));
        }
        return anchors;
    }

    private static void isFound(List<Kept> anchors, Kind kind, long number) {
        assertThat(AnchorCheck.check(UNIT, anchors)).get()
                .extracting(Finding::kind, Finding::number).containsExactly(kind, number);
    }

    @Test
    void theRootIsTheSameInWhicheverOrderTheLeavesCome() {
        for (int count = 1; count <= 17; count++) {
            List<Leaf> shuffled = leaves(count);
            Collections.shuffle(shuffled, new Random(count));

            assertThat(Merkle.root(shuffled)).isEqualTo(Merkle.root(leaves(count)));
        }
    }

    @Test
    void everyLeafAndTheirNumberMakeTheRoot() {
        List<String> roots = new ArrayList<>();
        for (int count = 0; count <= 17; count++) {
            roots.add(Merkle.root(leaves(count)));
            for (int i = 0; i < count; i++) {
                List<Leaf> changed = leaves(count);
                changed.set(i, new Leaf(changed.get(i).chain(), changed.get(i).number() + 100, changed.get(i).hash()));
                roots.add(Merkle.root(changed));
            }
        }

        assertThat(roots).doesNotHaveDuplicates();
    }

    @Test
    void anchorsThatNobodyTouchedHold() {
        assertThat(AnchorCheck.check(UNIT, anchors(5))).isEmpty();
        assertThat(AnchorCheck.check(UNIT, List.of())).isEmpty();
    }

    @Test
    void anAlteredAnchorIsNamed() {
        List<Kept> anchors = anchors(4);
        Anchor second = anchors.get(1).anchor();
        anchors.set(1, new Kept(new Anchor(UNIT, 2, second.at().plusSeconds(9), second.root(), second.records(),
                second.previous(), second.hash()), anchors.get(1).leaves()));

        isFound(anchors, Kind.ANCHOR_ALTERED, 2);
    }

    @Test
    void alteredLeavesAreNamed() {
        List<Kept> anchors = anchors(4);
        anchors.set(2, new Kept(anchors.get(2).anchor(), leaves(2)));

        isFound(anchors, Kind.ANCHOR_ALTERED, 3);
    }

    @Test
    void aRemovedAnchorIsNamed() {
        List<Kept> anchors = anchors(4);
        anchors.remove(1);

        isFound(anchors, Kind.ANCHOR_MISSING, 2);
    }

    @Test
    void anAnchorThatWasMadeAnewIsGivenAwayByTheNextAndByTheOneKeptOutside() {
        List<Kept> anchors = anchors(3);
        List<Anchor> outside = anchors.stream().map(Kept::anchor).toList();
        anchors.set(1, new Kept(Anchor.next(UNIT, outside.getFirst(), outside.get(1).at(), leaves(7)), leaves(7)));

        isFound(anchors, Kind.ANCHOR_ALTERED, 3);
        assertThat(AnchorCheck.checkAgainst(UNIT, hashes(anchors), outside)).get()
                .extracting(Finding::kind, Finding::number).containsExactly(Kind.ANCHOR_REPLACED, 2L);
    }

    @Test
    void theLastAnchorIsMissedByWhoKeptIt() {
        List<Anchor> outside = anchors(3).stream().map(Kept::anchor).toList();

        assertThat(AnchorCheck.check(UNIT, anchors(2))).isEmpty();
        assertThat(AnchorCheck.checkAgainst(UNIT, hashes(anchors(2)), outside)).get()
                .extracting(Finding::kind, Finding::number).containsExactly(Kind.ANCHOR_MISSING, 3L);
    }

    private static Map<Long, String> hashes(List<Kept> anchors) {
        return anchors.stream().collect(Collectors.toMap(kept -> kept.anchor().number(), kept -> kept.anchor().hash()));
    }
}
