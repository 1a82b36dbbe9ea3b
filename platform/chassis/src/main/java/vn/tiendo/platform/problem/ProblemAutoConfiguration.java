package vn.tiendo.platform.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.i18n.LocaleContextResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.web.Draining;
import vn.tiendo.platform.web.OriginTasks;
import vn.tiendo.platform.web.ReactiveBodyLimit;
import vn.tiendo.platform.web.ReactiveDraining;
import vn.tiendo.platform.web.ReactiveForms;
import vn.tiendo.platform.web.ReactiveHandover;
import vn.tiendo.platform.web.ReactiveOrigin;
import vn.tiendo.platform.web.ServletBodyLimit;
import vn.tiendo.platform.web.ServletDraining;
import vn.tiendo.platform.web.ServletOrigin;
import vn.tiendo.platform.web.ServletTraceparent;
import vn.tiendo.platform.web.WebProperties;

/** Problems for whichever web stack the application has. */
@AutoConfiguration(
        before = {WebMvcAutoConfiguration.class, WebFluxAutoConfiguration.class}, after = JacksonAutoConfiguration.class)
@EnableConfigurationProperties({ProblemProperties.class, WebProperties.class})
class ProblemAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Problems chassisProblems(ProblemProperties properties) {
        return new Problems(new ProblemTexts(properties.bundles()));
    }

    @Bean
    Draining chassisDraining(WebProperties properties, ApplicationContext context) {
        return new Draining(properties.drain(), context);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @Import(ServletAdvice.class)
    static class Servlet {

        @Bean
        @ConditionalOnMissingBean(name = "localeResolver")
        LocaleResolver localeResolver() {
            AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
            resolver.setSupportedLocales(ProblemTexts.LANGUAGES);
            resolver.setDefaultLocale(ProblemTexts.VIETNAMESE);
            return resolver;
        }

        @Bean
        ServletProblems chassisServletProblems(Problems problems, LocaleResolver locales, JsonMapper json) {
            return new ServletProblems(problems, locales, json);
        }

        @Bean
        ServletOrigin chassisServletOrigin() {
            return new ServletOrigin();
        }

        @Bean
        ServletDraining chassisServletDraining(Draining draining) {
            return new ServletDraining(draining);
        }

        @Bean
        ServletTraceparent chassisServletTraceparent() {
            return new ServletTraceparent();
        }

        @Bean
        ServletBodyLimit chassisServletBodyLimit(WebProperties properties, ServletProblems problems) {
            return new ServletBodyLimit(properties, problems::write);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    @Import(ReactiveAdvice.class)
    static class Reactive {

        @Bean
        @ConditionalOnMissingBean(name = "localeContextResolver")
        LocaleContextResolver localeContextResolver() {
            AcceptHeaderLocaleContextResolver resolver = new AcceptHeaderLocaleContextResolver();
            resolver.setSupportedLocales(ProblemTexts.LANGUAGES);
            resolver.setDefaultLocale(ProblemTexts.VIETNAMESE);
            return resolver;
        }

        @Bean
        ReactiveProblems chassisReactiveProblems(Problems problems, JsonMapper json) {
            return new ReactiveProblems(problems, json);
        }

        @Bean
        ReactiveLanguage chassisReactiveLanguage(Problems problems, ResponseEntityResultHandler writer) {
            return new ReactiveLanguage(problems, writer);
        }

        @Bean
        ReactiveOrigin chassisReactiveOrigin() {
            return new ReactiveOrigin();
        }

        @Bean
        ReactiveDraining chassisReactiveDraining(Draining draining) {
            return new ReactiveDraining(draining);
        }

        @Bean
        ReactiveHandover chassisReactiveHandover() {
            return new ReactiveHandover();
        }

        @Bean
        OriginTasks chassisOriginTasks() {
            return new OriginTasks();
        }

        @Bean
        ReactiveForms chassisReactiveForms() {
            return new ReactiveForms();
        }

        /** A body within the limit is read whole. */
        @Bean
        CodecCustomizer chassisCodecs(WebProperties properties) {
            return codecs -> codecs.defaultCodecs().maxInMemorySize(Math.toIntExact(properties.largestLimit()));
        }

        @Bean
        ReactiveBodyLimit chassisReactiveBodyLimit(WebProperties properties, ReactiveProblems problems) {
            return new ReactiveBodyLimit(properties, problems::write);
        }
    }
}
