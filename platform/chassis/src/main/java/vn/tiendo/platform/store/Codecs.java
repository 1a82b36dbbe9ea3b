package vn.tiendo.platform.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.BsonTypeClassMap;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodecProvider;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

import com.mongodb.MongoClientSettings;

/** Numbers are Decimal128 and read as BigDecimal, moments are read as Instant, days are text: 2024-06-14. */
final class Codecs {

    private Codecs() {
    }

    static CodecRegistry registry() {
        BsonTypeClassMap types = new BsonTypeClassMap(Map.of(
                BsonType.DECIMAL128, BigDecimal.class, BsonType.DATE_TIME, Instant.class));
        return CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new Day()),
                CodecRegistries.fromProviders(new DocumentCodecProvider(types)),
                MongoClientSettings.getDefaultCodecRegistry());
    }

    /** A day has no time zone; as a moment it would come back as another day elsewhere. */
    private static final class Day implements Codec<LocalDate> {

        @Override
        public void encode(BsonWriter writer, LocalDate day, EncoderContext context) {
            writer.writeString(day.toString());
        }

        @Override
        public LocalDate decode(BsonReader reader, DecoderContext context) {
            return LocalDate.parse(reader.readString());
        }

        @Override
        public Class<LocalDate> getEncoderClass() {
            return LocalDate.class;
        }
    }
}
