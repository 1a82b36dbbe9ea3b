// Who is logged in, and whether still. The session itself is a cookie that no script can read.
import { ask } from './api.js';

const CHANNEL = 'tiendo-session';
/** A page that comes back to the front asks again after this time. */
const FRESH_MS = 60_000;

export class Session {
  /** undefined as long as it is not known */
  person;
  ended = false;
  #listener;
  #asked = 0;
  #asking = false;
  #others = new BroadcastChannel(CHANNEL);

  /** @param listener called after each change */
  constructor(listener) {
    this.#listener = listener;
    this.#others.onmessage = () => this.check();
    document.addEventListener('refused', () => this.check());
    document.addEventListener('visibilitychange', () => this.#seenAgain());
  }

  /** Asks who is logged in. A session that ends in mid-work leaves the person on the screen, marked as ended. */
  async check() {
    if (this.#asking) return;
    this.#asking = true;
    this.#asked = Date.now();
    const { value } = await ask('/api/v1/me', document.documentElement.lang);
    this.#asking = false;
    if (!value && this.person) return; // the gateway cannot be asked; nothing is known to have changed
    const now = value ?? { anonymous: true };
    this.ended = Boolean(this.person && !this.person.anonymous && now.anonymous);
    if (!this.ended) this.person = now;
    this.#listener();
  }

  /** Tells the other tabs to ask anew. */
  changed() {
    this.#others.postMessage('changed');
  }

  /** The person accepts that the session is over. */
  forget() {
    this.person = { anonymous: true };
    this.ended = false;
    this.#listener();
  }

  #seenAgain() {
    if (document.visibilityState === 'visible' && Date.now() - this.#asked > FRESH_MS) this.check();
  }
}

/** Address that leads through the login and then to a local address. */
export function loginHref(to) {
  return `/oauth2/authorization/tiendo?to=${encodeURIComponent(to)}`;
}
