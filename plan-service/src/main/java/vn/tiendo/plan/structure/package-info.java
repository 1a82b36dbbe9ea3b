/** What figures are made of, for statistical systems: SDMX concepts, codes and data structure. */
@NullMarked
package vn.tiendo.plan.structure;

import org.jspecify.annotations.NullMarked;
