@NullMarked
package vn.tiendo.gateway.login;

import org.jspecify.annotations.NullMarked;
