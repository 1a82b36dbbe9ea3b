package vn.tiendo.measurement.batch;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Batches.
 *
 * @param look how often one that nobody works on is looked for
 * @param lease how long a replica that works on one may be silent before another one goes on with it, and one that receives it
 *        before what came is thrown away
 * @param tries how often one is gone on with that does not get any further
 * @param streams how many may follow one at a time
 */
@ConfigurationProperties("tiendo.batches")
record BatchProperties(@DefaultValue("2s") Duration look, @DefaultValue("10s") Duration lease,
        @DefaultValue("5") int tries, @DefaultValue("200") int streams) {
}
