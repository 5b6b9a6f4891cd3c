package liaison.web.desk.councils;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liaison.text.Unacceptable;
import liaison.web.desk.Visit;
import org.jspecify.annotations.Nullable;

/// A page with one form on one subject.
///
/// @param title of the page
/// @param back the page before, with its name in words
/// @param path where the form is sent
/// @param button the words on it
/// @param trial the words on a second button, which only tries what the first does; empty for none
/// @param told what was just done; empty for nothing
public record FormPage(
    String title,
    Link back,
    String path,
    String button,
    List<String> says,
    List<Link> links,
    List<FormField> fields,
    Map<String, String> hidden,
    List<Clash> clashes,
    boolean warning,
    String trial,
    String told) {
  /// A field of which another officer thinks differently.
  ///
  /// @param now what stands there
  public record Clash(String key, String label, String yours, String now) {}

  public FormPage(String title, Link back, String path, String button) {
    this(
        title, back, path, button, List.of(), List.of(), List.of(), Map.of(), List.of(), false, "",
        "");
  }

  /// With a paragraph before the form.
  public FormPage saying(String words) {
    var more = new ArrayList<>(says);
    more.add(words);
    return new FormPage(
        title, back, path, button, more, links, fields, hidden, clashes, warning, trial, told);
  }

  public FormPage linking(String words, String to) {
    var more = new ArrayList<>(links);
    more.add(new Link(words, to));
    return new FormPage(
        title, back, path, button, says, more, fields, hidden, clashes, warning, trial, told);
  }

  public FormPage asking(List<FormField> asked) {
    return new FormPage(
        title, back, path, button, says, links, asked, hidden, clashes, warning, trial, told);
  }

  /// With something that is sent along unseen.
  public FormPage carrying(String name, String value) {
    var more = new LinkedHashMap<>(hidden);
    more.put(name, value);
    return new FormPage(
        title, back, path, button, says, links, fields, more, clashes, warning, trial, told);
  }

  /// With what another officer wrote meanwhile.
  public FormPage overtakenBy(List<Clash> others) {
    return new FormPage(
        title, back, path, button, says, links, fields, hidden, others, warning, trial, told);
  }

  /// For something that is hard to take back.
  public FormPage warns() {
    return new FormPage(
        title, back, path, button, says, links, fields, hidden, clashes, true, trial, told);
  }

  /// With a second button, which sends `trial=yes` along: it tries what the first would do.
  public FormPage trying(String words) {
    return new FormPage(
        title, back, path, button, says, links, fields, hidden, clashes, warning, words, told);
  }

  /// With what was just done, at the top.
  public FormPage telling(String words) {
    return new FormPage(
        title, back, path, button, says, links, fields, hidden, clashes, warning, trial, words);
  }

  public void show(Visit visit, @Nullable Unacceptable wrong) {
    visit.show("desk/form", Map.of("form", this), wrong == null ? null : led(wrong));
  }

  /// A fault of something that is no field of this form leads to the top of the page.
  private Unacceptable led(Unacceptable wrong) {
    boolean here =
        (wrong.field().equals("both") && !clashes.isEmpty())
            || fields.stream().anyMatch(field -> field.key().equals(wrong.field()));
    return here ? wrong : new Unacceptable("main", wrong.words());
  }
}
