package vn.tiendo.plan.assignment;

import java.util.ArrayList;
import java.util.List;

import vn.tiendo.plan.assignment.HandDownFigures.Item;

/** What is stored in one write. */
record UnitAndYear(String unit, int year) {

    static UnitAndYear of(Item item) {
        return new UnitAndYear(item.figure().unit(), item.figure().year());
    }

    static List<Item> joined(List<Item> some, List<Item> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
