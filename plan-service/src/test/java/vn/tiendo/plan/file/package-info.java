@NullMarked
package vn.tiendo.plan.file;

import org.jspecify.annotations.NullMarked;
