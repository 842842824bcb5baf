// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.payload;

import java.io.ByteArrayOutputStream;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import taizhang.codec.LedgerJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Turns JSON into BSON and back token by token, which is the quickest way that Jackson and the driver offer. */
final class JsonAsBson {

    private static final JsonMapper JSON = LedgerJson.mapper();

    private JsonAsBson() {}

    static void write(byte[] json, BsonWriter writer) {
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                write(parser, token, writer);
            }
        }
    }

    private static void write(JsonParser parser, JsonToken token, BsonWriter writer) {
        switch (token) {
            case START_OBJECT -> writer.writeStartDocument();
            case END_OBJECT -> writer.writeEndDocument();
            case START_ARRAY -> writer.writeStartArray();
            case END_ARRAY -> writer.writeEndArray();
            case PROPERTY_NAME -> writer.writeName(parser.currentName());
            case VALUE_STRING -> writer.writeString(parser.getString());
            case VALUE_NUMBER_INT -> writer.writeInt64(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> writer.writeDouble(parser.getDoubleValue());
            case VALUE_TRUE -> writer.writeBoolean(true);
            case VALUE_FALSE -> writer.writeBoolean(false);
            case VALUE_NULL -> writer.writeNull();
            default -> throw new IllegalArgumentException("JSON without " + token);
        }
    }

    static byte[] read(BsonReader reader) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(1024);
        try (JsonGenerator generator = JSON.createGenerator(json)) {
            readDocument(reader, generator);
        }
        return json.toByteArray();
    }

    private static void readDocument(BsonReader reader, JsonGenerator generator) {
        generator.writeStartObject();
        reader.readStartDocument();
        for (BsonType type = reader.readBsonType(); type != BsonType.END_OF_DOCUMENT; type = reader.readBsonType()) {
            generator.writeName(reader.readName());
            read(type, reader, generator);
        }
        reader.readEndDocument();
        generator.writeEndObject();
    }

    private static void readArray(BsonReader reader, JsonGenerator generator) {
        generator.writeStartArray();
        reader.readStartArray();
        for (BsonType type = reader.readBsonType(); type != BsonType.END_OF_DOCUMENT; type = reader.readBsonType()) {
            read(type, reader, generator);
        }
        reader.readEndArray();
        generator.writeEndArray();
    }

    private static void read(BsonType type, BsonReader reader, JsonGenerator generator) {
        switch (type) {
            case DOCUMENT -> readDocument(reader, generator);
            case ARRAY -> readArray(reader, generator);
            case STRING -> generator.writeString(reader.readString());
            case INT64 -> generator.writeNumber(reader.readInt64());
            case DOUBLE -> generator.writeNumber(reader.readDouble());
            case BOOLEAN -> generator.writeBoolean(reader.readBoolean());
            case NULL -> {
                reader.readNull();
                generator.writeNull();
            }
            default -> throw new IllegalArgumentException("no JSON has " + type);
        }
    }
}
