package vn.tiendo.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code Bench ROOT [MEASURE [OPTIONS]]}: lists the measures, or runs one of them. */
public final class Bench {

    private static final int USAGE = 2;

    private Bench() {
    }

    public static void main(String[] args) throws Exception {
        List<String> arguments = List.of(args);
        Path root = Path.of(arguments.getFirst()).toAbsolutePath();
        List<String> options = arguments.subList(Math.min(2, arguments.size()), arguments.size());
        if (arguments.size() > 1) Yardstick.print();
        switch (arguments.size() > 1 ? arguments.get(1) : "") {
            case "" -> System.out.println("""
                    startup             time of ./up after a build until it is ready, memory and idle load of all processes
                    ingest [--settled]  submissions through the gateway, acknowledged durable, 1 and 8 clients; settled: both
                                        compilers, long warmed up
                    deadline [--minutes N]  50,000 submissions in the pattern of an hour before a deadline, in N minutes (default 8)
                    workbooks           the Excel form of 60 targets made, one of 2,000 rows checked
                    reads               scoreboards of wards and the comparison of a city's 170 wards, 8 clients
                    bulk                batches as CSV and JSON, a million figures, people who send by themselves meanwhile
                    rebuild             all derived data made anew from the topics: 12 wards, 10 years, 60 targets, 12 periods
                    country             3,321 plans of 60 targets and 12 periods: time, disk, memory, and what one more figure costs
                                        as they fill
                    restore             backup of 86,400 figures, restored to another place, read again, derived data made anew and
                                        compared: seconds of each
                    report              reports as DOCX, PDF, XLSX and HTML: one of 60 targets warm and cold, 170 wards with a heap of
                                        512 MB, a file verified
                    limits [--minutes N]  each service with the memory of its pod while a city of 170 wards works (takes root)
                    freshness [--rate N] [--clients N]  from the acknowledged submission to the event at an SSE client, N
                                        submissions/s (default 50), while N more clients are connected (default none)
                    fanout [--clients N]  one event to N SSE clients (default 5,000), their memory in the gateway and in
                                        reporting-service, a client that comes back after 100,000 events
                    webhooks            deliveries to 50 subscribers
                    kills [--times N]   measurement-service killed N times (default 50) while people and a collecting system send;
                                        whether every receipt stands for figures that are there exactly once
                    rolling [--rate N] [--streams N] [--before FOLDER] [--pre-stop N]  every service replaced under load by another
                                        version and taken back; whether a request fails or an event is lost
                    outage              the broker is away for two minutes under load; whether anything is refused, missing, or
                                        out of order
                    authorisation       what the token check adds to the median of a submission
                    plans               a large plan put in force, a plan read 200 times a second, the plans of a country
                    web [--minutes N]   a scoreboard, the city's wall and an entry grid in Chromium; memory of the wall over N
                                        minutes (default 2)
                    entry               20 figures of one month by grid, by template, by curl, at the speed of a person
                    resolution          reading the sample resolution as text, DOCX and PDF, by plan-service and by its command""");
            case "kills" -> new Kills(root, number(options, "--times", 50)).run();
            case "rolling" -> System.exit(rolling(root, options) ? 0 : 1);
            case "outage" -> new Outage(root).run();
            case "startup" -> new Startup(root).run();
            case "ingest" -> new Ingest(root, options.contains("--settled")).run();
            case "deadline" -> new Deadline(root, number(options, "--minutes", 8)).run();
            case "workbooks" -> new Workbooks(root).run();
            case "reads" -> new Reads(root).run();
            case "bulk" -> new Bulk(root).run();
            case "rebuild" -> new Rebuild(root).run();
            case "country" -> new Country(root).run();
            case "restore" -> new Restore(root).run();
            case "report" -> new Reports(root).run();
            case "limits" -> new Limits(root, number(options, "--minutes", 3)).run();
            case "freshness" -> new Freshness(root, number(options, "--rate", 50), number(options, "--clients", 0)).run();
            case "fanout" -> new Fanout(root, number(options, "--clients", 5_000)).run();
            case "webhooks" -> new Webhooks(root).run();
            case "web" -> new Web(root, number(options, "--minutes", 2)).run();
            case "entry" -> new MonthEntry(root).run();
            case "plans" -> new Plans(root).run();
            case "resolution" -> new ResolutionImport(root).run();
            case "authorisation" -> new Authorisation(root).run();
            default -> {
                System.err.println("bench/run: no measure " + arguments.get(1) + "; bench/run lists them");
                System.exit(USAGE);
            }
        }
        System.exit(0);
    }

    private static boolean rolling(Path root, List<String> options) throws Exception {
        int at = options.indexOf("--before");
        Path before = at < 0 ? root : Path.of(options.get(at + 1)).toAbsolutePath();
        int cores = Runtime.getRuntime().availableProcessors();
        return new Rolling(root, before, number(options, "--rate", Math.min(200, 10 * cores)),
                number(options, "--streams", Math.min(500, 25 * cores)), Duration.ofSeconds(number(options, "--pre-stop", 3))).run();
    }

    private static int number(List<String> options, String name, int otherwise) {
        int at = options.indexOf(name);
        return at >= 0 && at + 1 < options.size() ? Integer.parseInt(options.get(at + 1)) : otherwise;
    }
}
