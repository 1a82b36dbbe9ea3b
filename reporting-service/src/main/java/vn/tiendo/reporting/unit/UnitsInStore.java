package vn.tiendo.reporting.unit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import com.mongodb.client.MongoClient;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.Sha256;
import vn.tiendo.platform.event.UnreadableEvent;
import vn.tiendo.reporting.rebuild.domain.Told;
import vn.tiendo.reporting.rebuild.domain.UnitsBeside;

/** Where units stand in the tree, made anew in another database. */
@Component
class UnitsInStore implements UnitsBeside {

    private final MongoClient client;
    private final UnitDocuments liveUnits;
    private final JsonMapper json;

    UnitsInStore(MongoClient client, UnitDocuments liveUnits, JsonMapper json) {
        this.client = client;
        this.liveUnits = liveUnits;
        this.json = json;
    }

    @Override
    public Units in(String place) {
        return new Beside(new UnitDocuments(client.getDatabase(place)));
    }

    @Override
    public void forgetLive() {
        // nothing of it is in memory
    }

    private final class Beside implements Units {

        private final UnitDocuments units;

        Beside(UnitDocuments units) {
            this.units = units;
        }

        @Override
        public void take(List<Told> events) {
            events.stream().filter(event -> event.type().equals(UnitListener.UNIT_CHANGED)).forEach(this::take);
        }

        /** What cannot be read is not in the live tree either. */
        private void take(Told event) {
            try {
                units.keep(List.of(UnitListener.unit(json.readValue(event.data(), UnitListener.Data.class), event.sequence())));
            } catch (UnreadableEvent | JacksonException e) {
                return;
            }
        }

        @Override
        public Map<String, String> hashes() {
            return UnitsInStore.hashes(units);
        }

        @Override
        public Map<String, String> liveHashes() {
            return UnitsInStore.hashes(liveUnits);
        }

        @Override
        public void adopt(String unit) {
            units.find(unit).ifPresent(liveUnits::put);
        }
    }

    private static Map<String, String> hashes(UnitDocuments documents) {
        Map<String, String> hashes = new TreeMap<>();
        documents.all().forEach(unit -> hashes.put(unit.id(), Sha256.of(unit.toString())));
        return hashes;
    }
}
