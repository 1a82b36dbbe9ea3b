package vn.tiendo.local.guard;

import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;

import sun.misc.Signal;

/**
 * Runs the main class named by the first argument. The launcher holds the other end of standard input: when it is gone,
 * however it died, standard input ends and so does this process.
 */
public final class Guard {

    private static final long SECONDS_TO_END = 15;

    private Guard() {
    }

    public static void main(String[] args) throws Exception {
        // Ctrl-C and a closed terminal reach all processes at once; only the launcher answers, and stops us in order.
        ignore("INT");
        ignore("HUP");
        Thread.ofPlatform().daemon().name("guard").start(Guard::endWithLauncher);
        Method main = Class.forName(args[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    }

    private static void endWithLauncher() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent.
            }
        } catch (IOException e) {
            System.err.println("standard input cannot be read: " + e.getMessage());
        }
        Thread.ofPlatform().daemon().start(Guard::haltIfSlow);
        System.exit(0);
    }

    private static void haltIfSlow() {
        try {
            Thread.sleep(Duration.ofSeconds(SECONDS_TO_END));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void ignore(String signal) {
        // Not SIG_IGN: Kafka puts a handler of its own before this one and calls it.
        Signal.handle(new Signal(signal), received -> {
        });
    }
}
