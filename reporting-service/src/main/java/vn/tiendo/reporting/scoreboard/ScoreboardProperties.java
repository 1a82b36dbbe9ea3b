package vn.tiendo.reporting.scoreboard;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param cached how many scoreboards are kept in memory for the next change; a plan has two */
@ConfigurationProperties("tiendo.scoreboards")
record ScoreboardProperties(int cached) {
}
