// Talks to the chat. Whatever happens, the caller gets an answer or plain words, never a throw.

const PATIENCE = 30000;
const UNREACHABLE = "We could not reach the service. Check your connection, then try again.";
const UNWELL = "Something went wrong on our side. Try again in a few minutes.";

// {reply} or {words, field}
export async function ask(base, question, conversation) {
  const sent = conversation ? { question, conversation } : { question };
  const { value, ...fault } = await post(`${base}/api/chat`, sent);
  return value ? { reply: value } : fault;
}

// {reference} or {words, field}
export async function handOver(base, conversation, contact) {
  const path = `${base}/api/chat/${encodeURIComponent(conversation)}/handover`;
  const { value, ...fault } = await post(path, contact);
  return value ? { reference: value.reference } : fault;
}

async function post(url, body) {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const value = await response.json();
    if (response.ok) return { value };
    return { words: value.detail || UNWELL, field: value.field };
  } catch (problem) {
    return { words: problem instanceof SyntaxError ? UNWELL : UNREACHABLE };
  }
}
