package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Memory and processor time of a process and all its children, as Linux tells them in /proc. */
record Processes(List<ProcessHandle> all) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern MAIN = Pattern.compile("vn\\.tiendo\\.\\S*Main|vn\\.tiendo\\.\\S*Application");
    /** Ticks of the processor clock in a second, the same on every Linux that we run on. */
    private static final double TICKS_PER_SECOND = 100;

    static Processes under(ProcessHandle launcher) {
        return new Processes(Stream.concat(Stream.of(launcher), launcher.descendants()).toList());
    }

    double residentMegabytes() throws IOException {
        double sum = 0;
        for (ProcessHandle process : all) sum += residentMegabytes(process);
        return sum;
    }

    double processorSeconds() throws IOException {
        double sum = 0;
        for (ProcessHandle process : all) sum += processorSeconds(process);
        return sum;
    }

    /** By the simple name of each process's main class. */
    Map<String, Double> processorSecondsByName() throws IOException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (ProcessHandle process : all) {
            String name = name(process);
            seconds.put(name.substring(name.lastIndexOf('.') + 1), processorSeconds(process));
        }
        return seconds;
    }

    /** @param main simple name of its main class */
    ProcessHandle named(String main) {
        return all.stream().filter(process -> name(process).endsWith("." + main)).findFirst().orElseThrow();
    }

    void print() throws IOException {
        for (ProcessHandle process : all)
            System.out.printf(Locale.ROOT, "  %-55s %5.0f MB%n", name(process), residentMegabytes(process));
    }

    private static String name(ProcessHandle process) {
        Matcher names = MAIN.matcher(String.join(" ", process.info().arguments().orElse(new String[0])));
        return names.results().reduce((first, last) -> last).map(r -> r.group()).orElse("?");
    }

    private static double processorSeconds(ProcessHandle process) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    static double residentMegabytes(ProcessHandle process) throws IOException {
        Matcher matcher = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) / 1024.0 : 0;
    }
}
