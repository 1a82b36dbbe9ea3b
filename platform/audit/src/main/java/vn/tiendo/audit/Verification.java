package vn.tiendo.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.bson.Document;

import vn.tiendo.audit.AnchorCheck.Kept;
import vn.tiendo.audit.Finding.Kind;
import vn.tiendo.audit.StoredAudit.Audited;

/**
 * Compares what the store holds with itself: chains with their documents, anchors and copies with the chains. What tells
 * of chains is read before them: meanwhile chains may grow, but not lose what was told.
 */
final class Verification {

    private final StoredAudit store;
    private final Findings findings = new Findings();
    private final Map<String, List<Kept>> anchors = new TreeMap<>();
    private final Map<String, List<Leaf>> anchored = new TreeMap<>();
    private final Map<String, List<Leaf>> copied = new TreeMap<>();
    private long chains;
    private long records;

    Verification(StoredAudit store) {
        this.store = store;
    }

    /** @param outside anchors that were kept outside */
    Findings run(List<Anchor> outside) {
        store.eachAnchor(this::anchor);
        store.eachCopy(this::copy);
        anchors.forEach((unit, kept) -> AnchorCheck.check(unit, kept).ifPresent(findings::add));
        compare(outside);
        store.eachAudited(this::document);
        anchored.forEach((chain, leaves) -> missing(chain, leaves, "an anchor"));
        copied.forEach((chain, leaves) -> missing(chain, leaves, "a copy of its records"));
        return findings;
    }

    String summary() {
        return chains + " chains with " + records + " records, "
                + anchors.values().stream().mapToInt(List::size).sum() + " anchors of " + anchors.size() + " units";
    }

    private void anchor(Document stored) {
        try {
            Kept kept = StoredAnchor.read(stored);
            anchors.computeIfAbsent(kept.anchor().unit(), unit -> new ArrayList<>()).add(kept);
            kept.leaves().forEach(leaf -> told(anchored, leaf));
        } catch (RuntimeException e) {
            findings.add(new Finding(Kind.ANCHOR_ALTERED, stored.get("_id") + "", null, "it cannot be read"));
        }
    }

    private void copy(Document stored) {
        try {
            AuditRecord record = RecordDocument.read(stored);
            if (record.holds()) {
                told(copied, new Leaf(record.chain(), record.number(), record.hash()));
            } else {
                findings.add(new Finding(Kind.RECORD_ALTERED, record.chain(), record.number(), "its copy does not hold"));
            }
        } catch (RuntimeException e) {
            findings.add(new Finding(Kind.RECORD_ALTERED, stored.get("_id") + "", null, "its copy cannot be read"));
        }
    }

    private static void told(Map<String, List<Leaf>> by, Leaf leaf) {
        by.computeIfAbsent(leaf.chain(), chain -> new ArrayList<>()).add(leaf);
    }

    private void compare(List<Anchor> outside) {
        Map<String, List<Anchor>> byUnit = new TreeMap<>();
        outside.forEach(one -> byUnit.computeIfAbsent(one.unit(), unit -> new ArrayList<>()).add(one));
        byUnit.forEach((unit, some) -> {
            Map<Long, String> stored = new HashMap<>();
            anchors.getOrDefault(unit, List.of()).forEach(kept -> stored.put(kept.anchor().number(), kept.anchor().hash()));
            AnchorCheck.checkAgainst(unit, stored, some).ifPresent(findings::add);
        });
    }

    private void document(Audited audited) {
        List<AuditRecord> read = new ArrayList<>();
        String chain = audited.place();
        try {
            List<Document> there = audited.records();
            chain = there.isEmpty() ? chain : String.valueOf(there.getFirst().get("chain"));
            whole(audited, chain, there).forEach(one -> read.add(RecordDocument.read(one)));
        } catch (RuntimeException e) {
            findings.add(new Finding(Kind.RECORD_ALTERED, chain, read.size() + 1L, "it cannot be read"));
        }
        chains++;
        records += read.size();
        firstWrong(audited, chain, read).ifPresent(findings::add);
        anchored.remove(chain);
        copied.remove(chain);
    }

    /** The archive may still hold what the document holds too: it is copied before it is dropped. */
    private List<Document> whole(Audited audited, String chain, List<Document> there) {
        List<Document> whole = new ArrayList<>();
        if (!there.isEmpty() && there.getFirst().get("number", Number.class).longValue() > 1) {
            long from = there.getFirst().get("number", Number.class).longValue();
            store.archived(audited.database(), chain).stream()
                    .filter(one -> one.get("number", Number.class).longValue() < from).forEach(whole::add);
        }
        whole.addAll(there);
        return whole;
    }

    private Optional<Finding> firstWrong(Audited audited, String chain, List<AuditRecord> read) {
        if (!chain.endsWith("/" + audited.place())) {
            return Optional.of(new Finding(Kind.RECORD_OUT_OF_PLACE, chain, null, "it lies in " + audited.place()));
        }
        return ChainCheck.check(chain, read, audited.content())
                .or(() -> ChainCheck.checkAgainst(chain, read, anchored.getOrDefault(chain, List.of()), "an anchor"))
                .or(() -> ChainCheck.checkAgainst(
                        chain, read, copied.getOrDefault(chain, List.of()), "a copy of it"));
    }

    private void missing(String chain, List<Leaf> leaves, String teller) {
        findings.add(new Finding(Kind.DOCUMENT_MISSING, chain, null,
                teller + " tells of it, up to record " + leaves.getLast().number()));
    }
}
