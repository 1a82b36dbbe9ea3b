@NullMarked
package vn.tiendo.audit;

import org.jspecify.annotations.NullMarked;
