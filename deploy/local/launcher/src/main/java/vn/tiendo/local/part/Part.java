package vn.tiendo.local.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One process.
 *
 * @param ports what it listens on
 * @param environment added to the launcher's own
 */
public record Part(
        String name,
        Tier tier,
        List<Integer> ports,
        List<String> command,
        Map<String, String> environment,
        Probe probe) {

    /** The same by another command. */
    public Part running(List<String> other) {
        return new Part(name, tier, ports, List.copyOf(other), environment, probe);
    }

    public Part with(String variable, String value) {
        return with(Map.of(variable, value));
    }

    public Part with(Map<String, String> variables) {
        Map<String, String> more = new HashMap<>(environment);
        more.putAll(variables);
        return new Part(name, tier, ports, command, Map.copyOf(more), probe);
    }
}
