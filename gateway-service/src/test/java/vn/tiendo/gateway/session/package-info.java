@NullMarked
package vn.tiendo.gateway.session;

import org.jspecify.annotations.NullMarked;
