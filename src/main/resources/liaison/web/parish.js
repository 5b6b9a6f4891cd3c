import { ParishConversation } from "./conversation.js";

customElements.define("parish-conversation", ParishConversation);
