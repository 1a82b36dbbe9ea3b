package vn.tiendo.reporting.scoreboard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;

/** Scoreboards as JSON, which is also how they are stored, compressed: they are written and read whole. */
@Component
class ScoreboardJson {

    private final JsonMapper json;

    ScoreboardJson(JsonMapper json) {
        this.json = json;
    }

    /** Periods are written as 2024-M06; they are read by their {@code valueOf}. Values say of which kind they are. */
    @Configuration(proxyBeanMethods = false)
    static class Notations {

        @Bean
        JacksonModule notations() {
            return new SimpleModule("notations").addSerializer(Period.class, ToStringSerializer.instance)
                    .setMixInAnnotation(Value.class, KindOfValue.class);
        }
    }

    /** As submissions say it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Value.Number.class, name = "NUMBER"),
        @JsonSubTypes.Type(value = Value.Ratio.class, name = "RATIO"),
        @JsonSubTypes.Type(value = Value.Count.class, name = "COUNT"),
        @JsonSubTypes.Type(value = Value.Rating.class, name = "RATING"),
        @JsonSubTypes.Type(value = Value.Done.class, name = "DONE"),
        @JsonSubTypes.Type(value = Value.Narrative.class, name = "NARRATIVE"),
        @JsonSubTypes.Type(value = Value.Components.class, name = "COMPONENTS"),
        @JsonSubTypes.Type(value = Value.NoData.class, name = "NO_DATA")
    })
    private interface KindOfValue {
    }

    byte[] write(Scoreboard scoreboard) {
        return json.writeValueAsBytes(scoreboard);
    }

    Scoreboard read(byte[] body) {
        return json.readValue(body, Scoreboard.class);
    }

    String text(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    static byte[] pack(byte[] body) {
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
        try (OutputStream out = new DeflaterOutputStream(packed, quick)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            quick.end();
        }
        return packed.toByteArray();
    }

    static byte[] unpack(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
