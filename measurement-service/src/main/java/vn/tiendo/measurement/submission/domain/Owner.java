package vn.tiendo.measurement.submission.domain;

import java.util.List;

import vn.tiendo.measurement.plan.domain.Plan;

/**
 * Whose submission it is.
 *
 * @param unitPath units from the root of the tree down to the owner's
 */
public record Owner(String unit, List<String> unitPath, String department) {

    public static Owner of(Plan plan, String department) {
        return new Owner(plan.unit(), plan.unitPath(), department);
    }
}
