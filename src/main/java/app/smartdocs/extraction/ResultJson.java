package app.smartdocs.extraction;

import app.smartdocs.document.DocumentId;
import app.smartdocs.extraction.result.ResultFile;
import app.smartdocs.job.JobId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes results as UTF-8 JSON; what is null is left out. */
final class ResultJson {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  byte[] write(ResultFile result) {
    try {
      return mapper.writeValueAsBytes(result);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same result as another document's: that of a copy. */
  byte[] readdressed(byte[] result, DocumentId document, JobId job) {
    ByteArrayOutputStream copy = new ByteArrayOutputStream(result.length);
    try (JsonParser parser = mapper.createParser(result);
        JsonGenerator generator = mapper.createGenerator(copy)) {
      parser.nextToken();
      generator.writeStartObject();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        generator.writeFieldName(field);
        switch (field) {
          case "documentId" -> generator.writeString(document.toString());
          case "jobId" -> generator.writeString(job.toString());
          default -> generator.copyCurrentStructure(parser);
        }
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copy.toByteArray();
  }
}
