/** Nghị quyết: what a resolution's own words say, statement by statement, before a person has decided anything. */
@NullMarked
package vn.tiendo.plan.resolution.domain;

import org.jspecify.annotations.NullMarked;
