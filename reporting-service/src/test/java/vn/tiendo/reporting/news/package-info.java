@NullMarked
package vn.tiendo.reporting.news;

import org.jspecify.annotations.NullMarked;
