/** People log in at the identity provider, and their tokens stay here. */
@NullMarked
package vn.tiendo.gateway.login;

import org.jspecify.annotations.NullMarked;
