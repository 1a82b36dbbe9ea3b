package vn.tiendo.local.check;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Waits until what is asked again and again is what was expected. */
record Settled(Duration patience) {

    private static final Duration PAUSE = Duration.ofMillis(200);

    @FunctionalInterface
    interface Question {
        Map<String, String> ask() throws CheckFailure, InterruptedException;
    }

    void await(String what, Map<String, String> expected, Question question) throws CheckFailure, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Map<String, String> found = question.ask();
        while (!found.equals(expected)) {
            if (System.nanoTime() > end) throw new CheckFailure(difference(what, expected, found));
            LockSupport.parkNanos(PAUSE.toNanos());
            found = question.ask();
        }
    }

    private static String difference(String what, Map<String, String> expected, Map<String, String> found) {
        Map<String, String> all = new TreeMap<>(found);
        all.putAll(expected);
        StringBuilder text = new StringBuilder(what + " differ from what was computed from the input:");
        for (String key : all.keySet()) {
            String wanted = expected.getOrDefault(key, "nothing");
            String got = found.getOrDefault(key, "nothing");
            if (!wanted.equals(got))
                text.append("\n    ").append(key).append(": expected ").append(wanted).append(", got ").append(got);
        }
        return text.toString();
    }
}
