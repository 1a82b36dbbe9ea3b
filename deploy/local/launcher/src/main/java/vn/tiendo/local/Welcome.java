package vn.tiendo.local;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.tiendo.local.part.Ports;

/** What a person needs when everything is up. */
final class Welcome {

    private Welcome() {
    }

    /**
     * @param entered what of the samples was entered, or was there already
     * @param people whose file takes the place of the demo people; null: none does
     */
    static String text(Ports ports, double seconds, Options.Entered entered, @Nullable String people) {
        String gateway = "http://localhost:" + ports.gateway();
        return String.format(Locale.ROOT, """
                Ready after %.1f s.
                  scoreboards    %s
                  interface      %s/api/v1  (contracts: %s/openapi/plan.yaml, measurement.yaml, reporting.yaml)
                  identity       http://127.0.0.1:%d  (client tiendo-cli, code flow with PKCE)
                  %s
                  %s
                Ctrl-C stops everything.""",
                seconds, gateway, gateway, gateway, ports.identity(), logins(people), units(entered));
    }

    private static String logins(@Nullable String people) {
        return people != null ? "logins         those of " + people : """
                demo logins    ke-hoach (planner), lanh-dao (leader), can-bo-cong-an (officer), kiem-tra (reviewer),
                                 giam-sat (supervisor), phan-tich (analyst), van-hanh (operator); password: tiendo
                  demo systems   lai-thieu-cong-an and the like, one a department; secret: the id and -secret""";
    }

    private static String units(Options.Entered entered) {
        return switch (entered) {
            case NOTHING -> "without units  ./up --samples enters those of samples/; a planner or operator enters others at /units";
            case UNITS -> "units          those of samples/ are entered, see /units; ./up --sample-plan enters the 2024 plan as well";
            case PLAN -> "plan           the units and the 2024 plan of samples/ are entered";
        };
    }
}
