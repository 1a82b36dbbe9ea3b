package vn.tiendo.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a process of ours holds after a full collection, in kB: resident altogether, and what lives in its heap. */
record Memory(double resident, double live) {

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    /** @param name simple name of its main class */
    static Memory of(String name) throws IOException, InterruptedException {
        Processes all = Processes.under(ProcessHandle.current());
        ProcessHandle process = all.named(name);
        command(process, "GC.run");
        double live = USED.matcher(command(process, "GC.heap_info")).results().mapToDouble(used -> Double.parseDouble(used.group(1))).sum();
        return new Memory(Processes.residentMegabytes(process) * 1024, live);
    }

    private static String command(ProcessHandle process, String command) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), command).redirectErrorStream(true).start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) throw new IOException(command + " of " + process.pid() + ": " + answer);
        return answer;
    }
}
