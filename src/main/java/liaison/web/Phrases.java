package liaison.web;

import org.jspecify.annotations.Nullable;

/// The words that this door says about requests. What a page says stands in its template.
final class Phrases {
  static final String NOT_JSON =
      "The request is not well-formed JSON. Send one object, such as {\"question\": \"...\"}.";
  static final String NOT_AN_OBJECT =
      "The request must be one JSON object, such as {\"question\": \"...\"}.";
  static final String JSON_ONLY = "Send the request as Content-Type: application/json.";
  static final String FORM_ONLY = "Send the form as application/x-www-form-urlencoded.";
  static final String FILE_TOO_BIG =
      "Send a file of less than 5 megabytes. Leave out sheets and pictures that are not needed.";
  static final String FILE_FORM_ONLY = "Send the form as multipart/form-data.";
  static final String NO_FORM = "The form cannot be read. Go back, then send it again.";
  static final String LINK_OVER_TITLE = "This link does not work";
  static final String LINK_OVER =
      "This link does not work. It may be too old, or a part of it was lost on the way. Open it"
          + " again from the letter, or ask the liaison officer for another.";
  static final String TEST_TITLE = "This is the link of a test";
  static final String TEST_LINK =
      "It answers for nobody. In the letters that councils get, each link opens the page of its own"
          + " council.";
  static final String NOTHING_DIFFERENT =
      "Nothing is different from what we hold. Change what is wrong, or go back and say that all"
          + " is right.";

  static final String REPLY_OVERTAKEN =
      "Somebody else answered for your council just before you. Nothing of yours is lost: compare"
          + " both, then send yours again if it should count.";
  static final String REPLY_MOVED =
      "The time or the place of this meeting changed while you answered. Nothing is sent yet. Look at"
          + " them again, then send your answer.";
  static final String COUNCIL_GONE =
      "It may have become part of another council. If you think that this is wrong, write to us.";
  static final String MEETING_OVER =
      "Answers are not needed any more. If a name in the minutes is wrong, write to us.";
  static final String REPLIES_CLOSED =
      "If something has changed since, write to us or say so at the door.";
  static final String PROPOSED =
      "You do not need to answer. We write to you once the date is sure.";

  static final String NOT_ENCODED = "The form is not encoded as a form should be.";
  static final String NOT_UTF8 = "The request is not text in UTF-8.";
  static final String NOT_GZIP = "The request says that it is packed with gzip, and is not.";
  static final String NO_SUCH_CODING =
      "Send the request uncompressed, or with Content-Encoding: gzip.";
  static final String NO_SUCH_CONVERSATION =
      "We do not know this conversation. Ask your question again, then send your details.";
  static final String DATA_IN_USE =
      "The service is busy with its data. Please try again in a minute.";
  static final String BEING_READ = "The papers are being read. Please ask again in a minute.";
  static final String NO_SUCH_PAPER = "We do not have this paper, or it has been taken away.";

  static final String NO_SUCH_MEETING =
      "We do not have this meeting. See the page Meetings for those to come.";
  static final String NO_SUCH_CALENDAR =
      "We do not have this calendar. See the page Meetings for the calendar of each body.";
  static final String NO_AGENDA =
      "No agenda of this meeting is out yet. Come back nearer to the day.";
  static final String NOT_OPEN =
      "This paper is not open to everybody, or there is none. Where you have a letter about the"
          + " meeting, open the link in it again, or ask the liaison officer for another.";
  static final String NO_MINUTES =
      "No minutes of this meeting are out yet. Come back some weeks after it.";
  static final String NO_PAPER =
      "There is no such paper. It may have been replaced: look at the agenda.";
  static final String ITEMS_CLOSED =
      "Items for this meeting have closed, or it does not take place. Write to us: yours waits for"
          + " the next meeting. Say so if it cannot wait.";
  static final String NO_SUCH_RECORD = "We do not have this record, or it has been taken away.";

  static final String LAST_CONFIRMED = "Last confirmed";
  static final String NOT_CONFIRMED = "not confirmed yet";

  static final String NOT_AN_EMAIL =
      "Enter an email address in the right form, like name@example.org.";

  private Phrases() {}

  /// @param why in words for everybody, or null
  static String cancelled(@Nullable String why) {
    return (why == null ? "" : "Why: " + why + " ")
        + "You do not need to answer, and nobody needs to come.";
  }

  static String unknownField(String name) {
    return "We do not know the field \"" + name + "\". Check its spelling or leave it out.";
  }

  static String missing(String what) {
    return "Enter " + what + ".";
  }

  static String tooLong(String field, int longest) {
    return "The %s is too long. Use %,d characters or fewer.".formatted(field, longest);
  }

  static String notText(String field) {
    return "The field \"" + field + "\" must be text.";
  }

  static String notTexts(String field, int most) {
    return "The field \"%s\" must be a list of up to %d texts.".formatted(field, most);
  }

  static String notANumber(String field, int least, int most) {
    return "The field \"%s\" must be a whole number from %d to %d.".formatted(field, least, most);
  }

  static String comeBack(long seconds) {
    return "You have asked a lot in a short time. Wait %d seconds, then try again."
        .formatted(seconds);
  }

  static String reading(int done, int of) {
    String howFar = of == 0 ? "" : " %d of %d are done.".formatted(done, of);
    return "New papers are being read." + howFar + " Until then an answer may be missing.";
  }

  static String title(int status) {
    return switch (status) {
      case 400 -> "The request cannot be read";
      case 403 -> "This is not open to you";
      case 404 -> "Page not found";
      case 405 -> "This cannot be done here";
      case 408 -> "The request took too long";
      case 413 -> "The request is too big";
      case 414 -> "The address is too long";
      case 415 -> "This kind of content is not accepted";
      case 422 -> "Something needs to be put right";
      case 429 -> "Too many requests";
      case 431 -> "The request's headers are too big";
      case 503 -> "The service is busy";
      default -> status < 500 ? "The request cannot be met" : "Something went wrong";
    };
  }

  static String detail(int status) {
    return switch (status) {
      case 400 -> "Check the request and send it again.";
      case 404 -> "There is nothing at this address. Check it, or start from the first page.";
      case 405 -> "This address does not take this kind of request. The Allow header says which.";
      case 408 -> "Check your connection and send it again.";
      case 413 -> "Send less than 64 kilobytes. A question has up to 4,000 characters.";
      case 414, 431 -> "Make it shorter and send it again.";
      case 415 -> JSON_ONLY;
      case 429 -> "Wait a minute, then try again.";
      case 503 -> "Many people are asking at once. Try again in a few seconds.";
      default ->
          status < 500
              ? "Check the request and send it again."
              : "This is our fault, not yours. Try again in a few minutes.";
    };
  }
}
