/** Who calls: the token's claims as a value, and the security of both web stacks. */
@NullMarked
package vn.tiendo.platform.caller;

import org.jspecify.annotations.NullMarked;
