@NullMarked
package vn.tiendo.local.check.expect;

import org.jspecify.annotations.NullMarked;
