package liaison.enquiries;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// A reply as JSON: the names in snake case, days as ISO text, nulls shown.
public final class ReplyJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private ReplyJson() {}

  /// The reply in the form that the chat endpoint answers with.
  public static String write(Reply reply) {
    return JSON.writeValueAsString(reply);
  }

  /// The reply that [#write] wrote.
  public static Reply read(String json) {
    return JSON.readValue(json, Reply.class);
  }
}
