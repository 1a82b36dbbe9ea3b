/** Limits of the web server that both stacks share. */
@NullMarked
package vn.tiendo.platform.web;

import org.jspecify.annotations.NullMarked;
