/** Weekly news of a ward by e-mail: who asked for them and said that the address is theirs, and what goes out when. */
@NullMarked
package vn.tiendo.reporting.digest;

import org.jspecify.annotations.NullMarked;
