package vn.tiendo.gateway.contract;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;

import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

class QueryParametersTest {

    private final QueryParameters parameters = QueryParameters.of(List.of(new YAMLMapper().readTree("""
            components:
              parameters:
                Limit: { name: limit, in: query }
            paths:
              /api/v1/plans/{id}:
                parameters:
                  - { name: id, in: path }
                  - { name: on, in: query }
                get:
                  parameters:
                    - { $ref: '#/components/parameters/Limit' }
                    - { name: If-None-Match, in: header }
                delete: {}
              /api/v1/plans/compare:
                get: {}
              /api/v1/plans/{id}:withdraw:
                post:
                  parameters:
                    - { name: dryRun, in: query }
            """)));

    @Test
    void anOperationTakesItsOwnAndThoseOfItsAddress() {
        assertThat(of("GET", "/api/v1/plans/lai-thieu-2024")).containsExactly("limit", "on");
        assertThat(of("DELETE", "/api/v1/plans/lai-thieu-2024")).containsExactly("on");
    }

    @Test
    void theHeadOfAnAnswerIsAskedForLikeTheAnswer() {
        assertThat(of("HEAD", "/api/v1/plans/lai-thieu-2024")).containsExactly("limit", "on");
    }

    @Test
    void theMostSpecialAddressCounts() {
        assertThat(of("GET", "/api/v1/plans/compare")).isEmpty();
        assertThat(of("POST", "/api/v1/plans/lai-thieu-2024:withdraw")).containsExactly("dryRun");
    }

    @Test
    void whatIsNoOperationHasNone() {
        assertThat(parameters.of("PUT", PathContainer.parsePath("/api/v1/plans/compare"))).isEmpty();
        assertThat(parameters.of("GET", PathContainer.parsePath("/api/v1/elsewhere"))).isEmpty();
    }

    private Set<String> of(String method, String path) {
        return parameters.of(method, PathContainer.parsePath(path)).orElseThrow();
    }
}
