@NullMarked
package vn.tiendo.reporting.news.domain;

import org.jspecify.annotations.NullMarked;
