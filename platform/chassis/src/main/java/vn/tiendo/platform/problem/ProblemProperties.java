package vn.tiendo.platform.problem;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the texts of problems are.
 *
 * @param bundles base names of message bundles on the class path, the first one that has a text wins; the chassis' own
 *                texts come last
 */
@ConfigurationProperties("tiendo.problems")
record ProblemProperties(@DefaultValue("messages") List<String> bundles) {
}
