@NullMarked
package vn.tiendo.gateway.contract;

import org.jspecify.annotations.NullMarked;
