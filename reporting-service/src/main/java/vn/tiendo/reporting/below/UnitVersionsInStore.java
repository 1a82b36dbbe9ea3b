package vn.tiendo.reporting.below;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import com.mongodb.client.MongoClient;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.Sha256;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.UnreadableEvent;
import vn.tiendo.reporting.rebuild.domain.Told;
import vn.tiendo.reporting.rebuild.domain.UnitsBeside;

/** The tree by day made anew in another database. */
@Component
class UnitVersionsInStore implements UnitsBeside {

    private final MongoClient client;
    private final UnitVersionDocuments liveVersions;
    private final Outbox outbox;
    private final JsonMapper json;

    UnitVersionsInStore(MongoClient client, UnitVersionDocuments liveVersions, Outbox outbox, JsonMapper json) {
        this.client = client;
        this.liveVersions = liveVersions;
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public Units in(String place) {
        return new Beside(new UnitVersionDocuments(client.getDatabase(place), outbox));
    }

    @Override
    public void forgetLive() {
        liveVersions.forget();
    }

    private final class Beside implements Units {

        private final UnitVersionDocuments versions;

        Beside(UnitVersionDocuments versions) {
            this.versions = versions;
        }

        @Override
        public void take(List<Told> events) {
            events.stream().filter(event -> event.type().equals(UnitVersionListener.UNIT_CHANGED)).forEach(this::take);
        }

        /** What cannot be read is not in the live tree either. */
        private void take(Told event) {
            try {
                versions.keep(UnitVersionListener.unit(json.readValue(event.data(), UnitVersionListener.Data.class), event.sequence()),
                        List.of());
            } catch (UnreadableEvent | JacksonException e) {
                return;
            }
        }

        @Override
        public Map<String, String> hashes() {
            return UnitVersionsInStore.hashes(versions);
        }

        @Override
        public Map<String, String> liveHashes() {
            return UnitVersionsInStore.hashes(liveVersions);
        }

        @Override
        public void adopt(String unit) {
            versions.of(unit).forEach(version -> liveVersions.keep(version, List.of()));
        }
    }

    private static Map<String, String> hashes(UnitVersionDocuments documents) {
        Map<String, String> hashes = new TreeMap<>();
        documents.byUnit().forEach((unit, versions) -> hashes.put(unit, Sha256.of(versions.toString())));
        return hashes;
    }
}
