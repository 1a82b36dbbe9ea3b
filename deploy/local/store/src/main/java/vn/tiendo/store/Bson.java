package vn.tiendo.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** Documents as they are stored. */
final class Bson {

    private static final int INITIAL_BYTES = 1024;
    private static final int TOO_LARGE = 10334;

    private Bson() {}

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(INITIAL_BYTES);
        BsonEncoder.encodeDocument(document, buffer);
        return bounded(ByteBufUtil.getBytes(buffer));
    }

    /** The same bytes, unless they are too many. */
    static byte[] bounded(byte[] document) {
        if (document.length > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(
                    TOO_LARGE,
                    "BSONObjectTooLarge",
                    "the document has " + document.length + " bytes, "
                            + BsonConstants.MAX_BSON_OBJECT_SIZE + " are allowed");
        }
        return document;
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
