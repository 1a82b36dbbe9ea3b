package vn.tiendo.gateway.session;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;

import com.mongodb.client.MongoDatabase;

import vn.tiendo.platform.store.Migration;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    SessionStore sessionStore(MongoDatabase database, SessionProperties properties, InstantSource clock) {
        return new SessionStore(new SessionDocuments(database), properties, clock);
    }

    @Bean
    HeldSessions heldSessions(MongoDatabase database) {
        return new HeldSessions(database);
    }

    @Bean
    Migration heldSessionsIndex() {
        return new Migration("sessions-by-person", HeldSessions::index);
    }

    @Bean
    Migration sessionIndex() {
        return new Migration("sessions-expire", SessionDocuments::index);
    }

    @Bean
    Migration knownPeopleIndex() {
        return new Migration("people-by-unit", KnownPeople::index);
    }

    @Bean
    Migration knownPeopleForgotten(PeopleProperties properties) {
        return Migration.atEachStart("people-kept", database -> KnownPeople.keep(database, properties.kept()));
    }

    @Bean
    CookieWebSessionIdResolver sessionCookie(SessionProperties properties) {
        var cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(properties.cookieName());
        cookie.addCookieInitializer(one -> one.httpOnly(true).secure(properties.secureCookies()).sameSite("Lax").path("/"));
        return cookie;
    }

    /** Named as Spring expects it. The store is asked only when a request carries the cookie. */
    @Bean
    WebSessionManager webSessionManager(SessionStore sessions, CookieWebSessionIdResolver cookie) {
        var manager = new DefaultWebSessionManager();
        manager.setSessionStore(sessions);
        manager.setSessionIdResolver(cookie);
        return manager;
    }
}
