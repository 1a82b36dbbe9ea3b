/** What comes from outside: who sent it, how much of it, and what is not let in. */
@NullMarked
package vn.tiendo.gateway.edge;

import org.jspecify.annotations.NullMarked;
