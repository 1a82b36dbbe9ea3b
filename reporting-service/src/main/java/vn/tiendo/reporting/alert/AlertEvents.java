package vn.tiendo.reporting.alert;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import vn.tiendo.platform.event.EventWriter;
import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.platform.event.Topic;
import vn.tiendo.reporting.alert.domain.Alert;
import vn.tiendo.reporting.alert.domain.Alert.Acknowledgement;

/** alert-changed: that an alert was raised or acknowledged; shapes in contract/events/alert-changed.v1.schema.json. */
@Component
class AlertEvents {

    static final String TYPE = "vn.tiendo.reporting.alert-changed.v1";
    static final String TOPIC = "tiendo.alerts.v1";

    private final EventWriter events;

    AlertEvents(EventWriter events) {
        this.events = events;
    }

    @Configuration(proxyBeanMethods = false)
    static class Topics {

        @Bean
        Topic alertsTopic() {
            return new Topic(TOPIC);
        }
    }

    PendingEvent changed(Alert alert, long version) {
        Acknowledgement seen = alert.acknowledgement();
        return events.event(TOPIC, alert.plan(), TYPE, alert.id(), seen == null ? alert.at() : seen.at(), version, AlertView.told(alert));
    }
}
