package vn.tiendo.plan.plan.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.check.Ids;

/** Ids are unique in the plan and well formed; printed numbers are unique among sections, and within a section. */
final class EverythingHasItsOwnName implements PlanCheck {

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        var flaws = new ArrayList<Flaw>();
        sections(checked.plan(), flaws);
        Set<String> ids = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (var each : checked.targets()) {
            var target = each.target();
            form(target.id(), each.at("id"), flaws);
            once(target.id(), ids, each.at("id"), FlawCode.DUPLICATE_TARGET, flaws);
            var number = target.wording().number();
            if (!number.isEmpty() && !numbers.add(each.section() + "/" + number)) {
                flaws.add(new Flaw(each.at("number"), FlawCode.DUPLICATE_NUMBER, number, null));
            }
        }
        return flaws.stream();
    }

    private static void sections(Plan plan, List<Flaw> flaws) {
        Set<String> ids = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < plan.sections().size(); i++) {
            var section = plan.sections().get(i);
            var pointer = "/sections/" + i;
            form(section.id(), pointer + "/id", flaws);
            once(section.id(), ids, pointer + "/id", FlawCode.DUPLICATE_SECTION, flaws);
            once(section.number(), numbers, pointer + "/number", FlawCode.DUPLICATE_SECTION_NUMBER, flaws);
        }
    }

    private static void form(String id, String pointer, List<Flaw> flaws) {
        if (!id.isEmpty() && !Ids.CODE.matcher(id).matches()) {
            flaws.add(new Flaw(pointer, FlawCode.UNKNOWN_VALUE, id, Ids.CODE.pattern()));
        }
    }

    private static void once(String name, Set<String> seen, String pointer, FlawCode code, List<Flaw> flaws) {
        if (!name.isEmpty() && !seen.add(name)) {
            flaws.add(new Flaw(pointer, code, name, null));
        }
    }
}
