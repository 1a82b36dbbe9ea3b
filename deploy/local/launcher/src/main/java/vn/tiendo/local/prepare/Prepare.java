package vn.tiendo.local.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import vn.tiendo.local.part.Layout;

/** {@code Prepare ROOT [PARTS TO LEAVE OUT]}: makes ready what {@code ./up} starts; repeats only what has changed. */
public final class Prepare {

    private Prepare() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Layout layout = new Layout(Path.of(args[0]).toRealPath());
        Set<String> without = Set.copyOf(List.of(args).subList(1, args.length));
        Files.createDirectories(layout.run());
        GuardJar.write(layout.guard());
        for (String name : Layout.BOOT_APPLICATIONS)
            if (!without.contains(name)) new Extraction(layout, name).run();
        new Training(layout, without).run();
        Files.writeString(layout.run().resolve("prepared"), "");
    }
}
