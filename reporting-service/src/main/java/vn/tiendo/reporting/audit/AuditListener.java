package vn.tiendo.reporting.audit;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import io.cloudevents.CloudEvent;

import vn.tiendo.audit.AuditRecord;
import vn.tiendo.platform.event.EventBatch;
import vn.tiendo.platform.event.ReceivedEvent;

/**
 * Audit records of all services. Nobody waits for them, so the broker gathers them for up to half a second; each batch is
 * two commands to the store, whatever it holds.
 */
@Component
class AuditListener {

    private static final Logger LOG = LoggerFactory.getLogger(AuditListener.class);
    private static final String RECORDED = "vn.tiendo.audit.recorded.v1";

    private final RecordReader reader;
    private final RecordDocuments records;
    private final ChainDocuments chains;

    AuditListener(RecordReader reader, RecordDocuments records, ChainDocuments chains) {
        this.reader = reader;
        this.records = records;
        this.chains = chains;
    }

    /** What comes before an event that cannot be read is kept first: its offset is committed with the failure. */
    @KafkaListener(id = "audit", groupId = "${spring.kafka.consumer.group-id}-audit",
            topics = AuditConfiguration.TOPIC, properties = {"fetch.min.bytes=262144", "fetch.max.wait.ms=1000"})
    void on(List<ConsumerRecord<String, CloudEvent>> batch) {
        List<AuditRecord> read = new ArrayList<>(batch.size());
        try {
            EventBatch.each(batch, event -> read(event, read));
        } finally {
            keep(read);
        }
    }

    private void read(ReceivedEvent event, List<AuditRecord> read) {
        if (event.type().equals(RECORDED)) {
            read.add(reader.read(event.data()));
        } else {
            LOG.debug("Passed over: {} of type {}", event.id(), event.type());
        }
    }

    /** The records first: a head that was kept without its record could be anchored. */
    private void keep(List<AuditRecord> read) {
        if (!read.isEmpty()) {
            records.insert(read);
            chains.moveOn(read);
        }
    }
}
