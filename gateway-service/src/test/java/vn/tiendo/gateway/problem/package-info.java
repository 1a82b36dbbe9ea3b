@NullMarked
package vn.tiendo.gateway.problem;

import org.jspecify.annotations.NullMarked;
