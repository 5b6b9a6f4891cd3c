// A conversation on a page that already works by plain forms: this makes it quicker.

import { ask, handOver } from "./talk.js";
import { answer, element, turn } from "./shown.js";

const LOOKING = "Looking in the papers…";

export class ParishConversation extends HTMLElement {
  #conversation = "";
  #busy = false;

  connectedCallback() {
    this.#conversation = this.dataset.conversation || "";
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask(this.#question.value.trim());
    });
    this.#question.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#form.requestSubmit();
    });
    this.addEventListener("click", (event) => {
      const choice = event.target.closest("button.parish-choice[name=question]");
      if (!choice) return;
      event.preventDefault();
      this.#ask(choice.value);
    });
    this.#handover?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#handOver(event.target);
    });
    this.querySelector("#error-summary")?.focus();
  }

  // Where the service is: here, or on another site than the page.
  get #base() { return this.dataset.base || ""; }
  get #form() { return this.querySelector(".parish-ask"); }
  get #question() { return this.querySelector("#question"); }
  get #log() { return this.querySelector(".parish-log"); }
  get #status() { return this.querySelector(".parish-status"); }
  get #handover() { return this.querySelector("#handover"); }

  async #ask(question) {
    if (this.#busy) return;
    if (!question) {
      this.#wrong(this.#question, "Enter your question.");
      this.#question.focus();
      return;
    }
    this.#right(this.#question);
    this.#wait(true);
    const fresh = turn(question);
    this.#log.append(fresh);
    fresh.scrollIntoView({ block: "start" });
    const { reply, words, field } = await ask(this.#base, question, this.#conversation);
    this.#wait(false);
    if (!reply) {
      fresh.remove();
      this.#question.value = question;
      this.#failed(words, field, () => this.#ask(question));
      return;
    }
    this.#conversation = reply.conversation;
    fresh.append(answer(this.#base, reply, (option) => this.#ask(option)));
    this.#settle(reply);
    fresh.scrollIntoView({ block: "start" });
  }

  // After the first answer the page says "next question" and offers a person.
  #settle(reply) {
    this.#question.value = "";
    this.querySelector("label[for=question]").textContent = "Your next question";
    this.querySelector(".parish-examples")?.remove();
    this.querySelectorAll("input[name=conversation]").forEach((input) => {
      input.value = this.#conversation;
    });
    this.querySelector(".parish-again").hidden = false;
    const handover = this.#handover;
    handover.hidden = false;
    handover.querySelector("form").hidden = false;
    handover.querySelector(".parish-thanks")?.remove();
    handover.open = Boolean(reply.handover);
    if (matchMedia("(pointer: fine)").matches) this.#question.focus({ preventScroll: true });
  }

  #wait(busy) {
    this.#busy = busy;
    this.#form.querySelector("button").setAttribute("aria-disabled", String(busy));
    this.#say(busy ? LOOKING : "");
  }

  #say(...what) {
    this.#status.replaceChildren(...what);
  }

  #failed(words, field, again) {
    if (field === "question") {
      this.#wrong(this.#question, words);
      this.#question.focus();
      return;
    }
    const retry = element("button", "govuk-button govuk-button--secondary parish-retry", "Try again");
    retry.type = "button";
    retry.addEventListener("click", () => {
      this.#say();
      again();
    });
    this.#say(element("span", "parish-status__words", words), retry);
  }

  async #handOver(form) {
    if (this.#busy) return;
    const fields = ["email", "name", "details"].map((name) => form.elements[name]);
    fields.forEach((input) => this.#right(input));
    this.#wait(true);
    this.#say("Sending…");
    const contact = Object.fromEntries(fields.map((input) => [input.name, input.value]));
    const { reference, words, field } = await handOver(this.#base, this.#conversation, contact);
    this.#wait(false);
    if (!reference) {
      const input = fields.find((one) => one.name === field);
      if (!input) {
        this.#failed(words, "", () => this.#handOver(form));
        return;
      }
      this.#wrong(input, words);
      input.focus();
      return;
    }
    this.#thank(form, contact.email, reference);
  }

  #thank(form, email, reference) {
    const thanks = element("p", "parish-thanks", "Sent to a person. The answer goes to ", email,
      ". Your reference is ", element("strong", "", reference), ".");
    const again = element("a", "govuk-link", "Look at this conversation again");
    again.href = `${this.#base}/conversation/${encodeURIComponent(this.#conversation)}`;
    thanks.append(" ", again, ": the answer will stand there too.");
    thanks.tabIndex = -1;
    form.hidden = true;
    form.after(thanks);
    thanks.focus();
  }

  #wrong(input, words) {
    this.#right(input);
    const group = input.closest(".govuk-form-group");
    const message = element("p", "govuk-error-message",
      element("span", "govuk-visually-hidden", "Error: "), words);
    message.id = `${input.id}-error`;
    group.classList.add("govuk-form-group--error");
    input.before(message);
    input.setAttribute("aria-describedby", [this.#hint(input), message.id].join(" ").trim());
    input.setAttribute("aria-invalid", "true");
  }

  #right(input) {
    input.closest(".govuk-form-group").classList.remove("govuk-form-group--error");
    this.querySelector(`#${input.id}-error`)?.remove();
    input.removeAttribute("aria-invalid");
    const hint = this.#hint(input);
    if (hint) input.setAttribute("aria-describedby", hint);
    else input.removeAttribute("aria-describedby");
  }

  #hint(input) {
    return this.querySelector(`#${input.id}-hint`) ? `${input.id}-hint` : "";
  }
}
