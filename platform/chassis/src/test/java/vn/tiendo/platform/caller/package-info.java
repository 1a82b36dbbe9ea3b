@NullMarked
package vn.tiendo.platform.caller;

import org.jspecify.annotations.NullMarked;
