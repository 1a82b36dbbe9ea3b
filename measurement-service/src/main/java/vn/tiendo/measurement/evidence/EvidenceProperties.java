package vn.tiendo.measurement.evidence;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.tiendo.measurement.evidence.domain.Kind;
import vn.tiendo.measurement.evidence.domain.Lifetime;

/**
 * What is taken as evidence, and how long it is kept. The largest file is the largest body at its address.
 *
 * @param kinds that are taken
 * @param most pieces of a submission
 * @param unused how long what no figure refers to is kept
 * @param grace how long what was removed is kept; longer than any request takes
 * @param cleanInterval between looks for what goes
 * @param parallel packed files (documents of offices) whose tables of contents are read at a time
 * @param patience how long one waits for its turn
 */
@ConfigurationProperties("tiendo.evidence")
record EvidenceProperties(@DefaultValue({"PDF", "DOCX", "XLSX", "ODT", "ODS", "JPG", "PNG", "HEIC"}) List<Kind> kinds,
        @DefaultValue("200") int most, @DefaultValue("7d") Duration unused, @DefaultValue("1h") Duration grace,
        @DefaultValue("10m") Duration cleanInterval, @DefaultValue("2") int parallel,
        @DefaultValue("5s") Duration patience, @DefaultValue Scanner scanner) {

    /**
     * A virus scanner that speaks ClamAV's protocol.
     *
     * @param host empty: nothing is scanned
     * @param timeout to connect, and of each pause in the talk
     */
    record Scanner(@DefaultValue("") String host, @DefaultValue("3310") int port, @DefaultValue("20s") Duration timeout) {
    }

    Lifetime lifetime() {
        return new Lifetime(unused, grace);
    }
}
