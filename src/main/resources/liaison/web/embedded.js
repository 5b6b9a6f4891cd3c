// The chat on a page of another site: a button, and behind it the conversation. Both live in a
// shadow root, so that the styles of the page and ours leave each other alone.

import { ParishConversation } from "./conversation.js";
import { element, elsewhere } from "./shown.js";

const UNREACHABLE = "We could not reach the service. Check your connection, then try again.";
const NARROW = "(max-width: 40em)";

// base: where the service is
export async function place(base) {
  if (customElements.get("parish-liaison")) return;
  customElements.define("parish-liaison", ParishLiaison);
  if (!customElements.get("parish-conversation")) {
    customElements.define("parish-conversation", ParishConversation);
  }
  const look = await style("embedded.css");
  document.body.append(new ParishLiaison(base, look));
}

class ParishLiaison extends HTMLElement {
  #base;
  #root = this.attachShadow({ mode: "open" });
  #button = element("button", "parish-door__button", "Ask about parish councils");
  #status = element("p", "parish-door__status");
  #markup = "";
  #dialog = null;

  constructor(base, look) {
    super();
    this.#base = base;
    this.#root.adoptedStyleSheets = [look];
    this.#button.type = "button";
    this.#button.setAttribute("aria-haspopup", "dialog");
    this.#button.addEventListener("click", () => this.#open());
    this.#status.setAttribute("role", "status");
    const door = element("section", "parish-door", this.#status, this.#button);
    door.setAttribute("aria-label", "Parish Liaison");
    door.lang = "en-GB";
    this.#root.append(door);
  }

  // Sizes follow the reader's own text size, whatever the page makes of it.
  connectedCallback() {
    this.style.setProperty("--parish-rem", getComputedStyle(this).fontSize);
  }

  async #open() {
    if (this.#button.ariaDisabled === "true") return;
    this.#button.ariaDisabled = "true";
    this.#status.replaceChildren();
    try {
      if (!this.#markup) await this.#fetch();
      if (!this.#dialog) this.#begin();
      this.#show();
    } catch {
      this.#status.replaceChildren(UNREACHABLE);
    }
    this.#button.ariaDisabled = "false";
  }

  async #fetch() {
    const [response, look] = await Promise.all([
      fetch(`${this.#base}/widget.html`), style("conversation.css")]);
    if (!response.ok) throw new Error(`widget.html: ${response.status}`);
    this.#root.adoptedStyleSheets.unshift(look);
    this.#markup = await response.text();
  }

  // A conversation from its start.
  #begin() {
    this.#dialog?.remove();
    const page = new DOMParser().parseFromString(this.#markup, "text/html");
    const dialog = page.querySelector("dialog");
    dialog.querySelector("parish-conversation").dataset.base = this.#base;
    dialog.querySelectorAll('a[href^="/"]').forEach((link) => {
      if (link.closest(".parish-again")) this.#again(link);
      else elsewhere(link, this.#base + link.getAttribute("href"));
    });
    dialog.querySelector(".parish-widget__close").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => this.#closed(dialog));
    dialog.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape" && !event.isComposing) dialog.close();
    });
    this.#dialog = dialog;
    this.#root.firstElementChild.append(dialog);
  }

  #again(link) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.#begin();
      this.#show();
    });
  }

  // On a narrow screen it covers the page, so the page rests meanwhile. Where it is touched, no
  // keyboard jumps up before it is wanted.
  #show() {
    this.#button.hidden = true;
    if (matchMedia(NARROW).matches) this.#dialog.showModal();
    else this.#dialog.show();
    const touched = matchMedia("(pointer: coarse)").matches;
    this.#dialog.querySelector(touched ? "#widget-title" : "#question").focus();
  }

  #closed(dialog) {
    if (dialog !== this.#dialog) return;
    this.#button.hidden = false;
    this.#button.focus();
  }
}

async function style(name) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new CSSStyleSheet().replace(await response.text());
}
