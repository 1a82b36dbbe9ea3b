@NullMarked
package vn.tiendo.identity;

import org.jspecify.annotations.NullMarked;
