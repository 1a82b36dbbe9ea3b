/** The target table of a plan as a document in the form of Decree 30/2020/NĐ-CP. */
@NullMarked
package vn.tiendo.plan.document;

import org.jspecify.annotations.NullMarked;
