package vn.tiendo.gateway.login;

import java.time.Duration;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import reactor.core.publisher.Mono;

/**
 * Asks for a new token once, however many requests of a session need it at the same time: a refresh token is good for
 * one use at many providers. Those that come a little later, with the session as it was before, get the same answer.
 */
@Component
class TokenRefresh {

    private final WebClientReactiveRefreshTokenTokenResponseClient client =
            new WebClientReactiveRefreshTokenTokenResponseClient();
    private final Cache<String, Mono<OAuth2AccessTokenResponse>> underWay = Caffeine.newBuilder()
            .maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(30)).build();

    Mono<OAuth2AccessTokenResponse> refresh(OAuth2AuthorizedClient tokens, OAuth2RefreshToken refresh) {
        return underWay.get(refresh.getTokenValue(), key -> client
                .getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                        tokens.getClientRegistration(), tokens.getAccessToken(), refresh))
                .timeout(Duration.ofSeconds(10))
                .doOnError(_ -> underWay.invalidate(key))
                .cache());
    }
}
