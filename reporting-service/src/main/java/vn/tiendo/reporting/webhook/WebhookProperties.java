package vn.tiendo.reporting.webhook;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import vn.tiendo.platform.web.Network;
import vn.tiendo.reporting.webhook.domain.Reach;
import vn.tiendo.reporting.webhook.domain.RetrySchedule;

/**
 * @param keys          that secrets are encrypted with, each as {@code name:base64 of 32 bytes}: the first one encrypts, all
 *                      decrypt; without one no webhook can be made
 * @param plainHttp     whether addresses with http are taken
 * @param networks      that deliveries may go to beside public addresses
 * @param perUnit       webhooks of one unit
 * @param connect       longest wait for a connection
 * @param timeout       longest wait for the whole answer
 * @param challenge     longest wait for the answer to a challenge, while a request waits for it
 * @param answer        of a subscriber's answer is read and kept
 * @param atOnce        deliveries to one subscriber at the same time
 * @param turns         subscribers that one replica delivers to at the same time
 * @param lease         for which a replica has a subscriber; another one takes over when it is not renewed
 * @param poll          longest pause between two looks for what is due: what this replica has to tell is looked for at once
 * @param pause         for which a subscriber that fails again and again is left alone
 * @param retries       pauses before what failed is tried again
 * @param jitter        share by which a pause may be longer
 * @param longestPause  that a subscriber may ask for
 * @param kept          how long what was delivered or given up stays in the log, and what a paused webhook collects is kept
 * @param replay        events that one replay sends again
 */
@ConfigurationProperties("tiendo.webhooks")
record WebhookProperties(
        @DefaultValue List<String> keys, @DefaultValue("false") boolean plainHttp, @DefaultValue List<Network> networks,
        @DefaultValue("50") int perUnit, @DefaultValue("3s") Duration connect, @DefaultValue("15s") Duration timeout,
        @DefaultValue("5s") Duration challenge,
        @DefaultValue("2KB") DataSize answer, @DefaultValue("4") int atOnce, @DefaultValue("1000") int turns,
        @DefaultValue("60s") Duration lease, @DefaultValue("2s") Duration poll, @DefaultValue("30s") Duration pause,
        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"}) List<Duration> retries,
        @DefaultValue("0.2") double jitter, @DefaultValue("24h") Duration longestPause, @DefaultValue("30d") Duration kept,
        @DefaultValue("10000") int replay) {

    RetrySchedule schedule() {
        return new RetrySchedule(retries, jitter, longestPause);
    }

    Reach reach() {
        return new Reach(plainHttp, networks);
    }
}
