@NullMarked
package vn.tiendo.plan.resolution.document;

import org.jspecify.annotations.NullMarked;
