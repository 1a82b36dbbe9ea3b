@NullMarked
package vn.tiendo.platform.audit;

import org.jspecify.annotations.NullMarked;
