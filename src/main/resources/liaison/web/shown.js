// Builds what is shown of a question and its answer. The page's template turn.html says the same.
// Text from outside goes into text nodes only, and only the pages of papers become links.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function turn(question) {
  const asked = element("h2", "parish-turn__question", hidden("You asked: "), question);
  return element("article", "parish-turn", asked);
}

// base: where the service is; choose: called with the option that a person picks
export function answer(base, reply, choose) {
  const shown = element("div", `parish-turn__answer parish-turn__answer--${kind(reply.kind)}`);
  for (const line of reply.answer.split("\n").filter((text) => text.trim())) {
    shown.append(element("p", "govuk-body parish-turn__words", line));
  }
  if (reply.options.length) shown.append(choices(reply.options, choose));
  if (reply.kind === "answer" && reply.handover) shown.append(rest(reply.handover));
  if (reply.citations.length) shown.append(...sources(base, reply));
  return shown;
}

function kind(name) {
  return ["answer", "clarify", "handover", "refusal"].includes(name) ? name : "answer";
}

function choices(options, choose) {
  return element("ul", "parish-choices", ...options.map((option) => {
    const button = element("button", "parish-choice", option);
    button.type = "button";
    button.addEventListener("click", () => choose(option));
    return element("li", "", button);
  }));
}

function rest(handover) {
  const who = handover.to.charAt(0).toUpperCase() + handover.to.slice(1);
  const day = weekday(handover.reply_by);
  return element("p", "parish-owed",
    `${who} can answer the rest by ${day}. Leave your email address below.`);
}

function sources(base, reply) {
  const title = element("h3", "parish-sources__title", "Where this is written");
  const items = reply.citations.map((cited) => source(base, cited, reply.answer));
  return [title, element("ol", "parish-sources", ...items)];
}

// The quote is shown where the answer does not already say it word for word.
function source(base, cited, answered) {
  const item = element("li", "parish-source", name(base, cited));
  item.value = cited.n;
  const body = cited.body || "Whose paper it is, is not known";
  const date = dated(cited);
  const section = cited.section ? `, under “${cited.section}”` : "";
  item.append(element("p", "parish-source__about", `${body}, ${date}${section}`));
  if (cited.aged) item.append(element("p", "parish-aged", aged(cited.date)));
  if (!answered.includes(cited.quote)) {
    item.append(element("blockquote", "parish-quote", cited.quote));
  }
  return item;
}

// A record tells when it was last confirmed, a paper when it was written.
function dated(cited) {
  if (!cited.document.startsWith("record/")) {
    return cited.date ? plainDate(cited.date) : "date not known";
  }
  return cited.date ? `last confirmed ${plainDate(cited.date)}` : "not confirmed yet";
}

function name(base, cited) {
  const ours = cited.url.startsWith("/sources/");
  const shown = element(ours ? "a" : "span", "parish-source__name", cited.title);
  if (ours) {
    shown.classList.add("govuk-link");
    if (base) elsewhere(shown, base + cited.url);
    else shown.href = cited.url;
  }
  return shown;
}

// Makes a link lead to another site without leaving this page.
export function elsewhere(link, address) {
  link.href = address;
  link.target = "_blank";
  link.rel = "noopener";
  link.append(hidden(" (opens in a new tab)"));
}

function hidden(words) {
  return element("span", "govuk-visually-hidden", words);
}

function aged(date) {
  const then = /^\d{4}/.test(date || "") ? `in ${date.slice(0, 4)}` : "some years ago";
  return `This was true ${then}. It may have changed since.`;
}

function plainDate(iso) {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!found) return iso;
  const [, year, month, day] = found;
  return [day && Number(day), month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}

function weekday(iso) {
  const day = new Date(`${iso}T12:00:00Z`);
  return `${WEEKDAYS[day.getUTCDay()]} ${plainDate(iso)}`;
}
