package vn.tiendo.gateway.login;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who is logged in, for the page.
 *
 * @param csrf value of the header X-XSRF-TOKEN
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Me(String id, String name, String unit, @Nullable String department, Set<String> roles, String csrf) {
}
