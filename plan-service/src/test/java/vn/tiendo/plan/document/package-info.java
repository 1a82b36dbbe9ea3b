@NullMarked
package vn.tiendo.plan.document;

import org.jspecify.annotations.NullMarked;
