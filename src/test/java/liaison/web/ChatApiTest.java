package liaison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ChatApiTest {
  private static Served served;

  @BeforeAll
  static void serve(@TempDir Path folder) {
    served = new Served(folder);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void aQuestionIsAnsweredInTheWordsOfAPaper() throws Exception {
    HttpResponse<String> response = served.chat("{\"question\": \"How often does the PAG meet?\"}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    JsonNode reply = Json.read(response.body());
    assertThat(reply.propertyNames())
        .containsExactly(
            "conversation",
            "kind",
            "basis",
            "answer",
            "complete",
            "citations",
            "handover",
            "options");
    assertThat(reply.get("kind").stringValue()).isEqualTo("answer");
    JsonNode citation = reply.get("citations").get(0);
    assertThat(citation.get("document").stringValue()).isEqualTo(Shelf.PAG);
    assertThat(citation.get("url").stringValue()).startsWith("/sources/groups/pag.md#p");
  }

  @Test
  void theConversationGoesOnUnderItsId() throws Exception {
    JsonNode first =
        Json.read(served.chat("{\"question\": \"How often does the PAG meet?\"}").body());
    String id = first.get("conversation").stringValue();
    JsonNode next =
        Json.read(
            served
                .chat(
                    "{\"question\": \"When does the PAG meet?\", \"conversation\": \"" + id + "\"}")
                .body());
    assertThat(next.get("conversation").stringValue()).isEqualTo(id);
  }

  @Test
  void aHandOverNamesWhoAnswersAndByWhichDay() throws Exception {
    JsonNode reply = Json.read(served.chat("{\"question\": \"zebra crossing paint\"}").body());
    assertThat(reply.get("kind").stringValue()).isEqualTo("handover");
    assertThat(reply.get("citations").size()).isZero();
    assertThat(reply.get("handover").get("reply_by").stringValue()).matches("\\d{4}-\\d\\d-\\d\\d");
  }

  @Test
  void aPersonWhoLeavesAnEmailGetsAReference() throws Exception {
    HttpResponse<String> response =
        handover(conversation(), "{\"email\": \"clerk@parish.example\"}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Json.read(response.body()).get("reference").stringValue()).isNotBlank();
  }

  @Test
  void aBadEmailIsNamedInPlainWords() throws Exception {
    for (String email :
        new String[] {"", "clerk", "a@b", "a b@c.example", "a@b.example\\nBcc: x"}) {
      HttpResponse<String> response = handover(conversation(), "{\"email\": \"" + email + "\"}");
      assertThat(response.statusCode()).as(email).isEqualTo(422);
      assertThat(Json.read(response.body()).get("field").stringValue()).isEqualTo("email");
    }
  }

  @Test
  void anUnknownConversationCannotBeHandedOver() throws Exception {
    HttpResponse<String> response = handover("nobody", "{\"email\": \"clerk@parish.example\"}");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
  }

  private static String conversation() throws Exception {
    return Json.read(served.chat("{\"question\": \"zebra crossing paint\"}").body())
        .get("conversation")
        .stringValue();
  }

  private static HttpResponse<String> handover(String conversation, String json) throws Exception {
    return served.post("/api/chat/" + conversation + "/handover", "application/json", json);
  }
}
