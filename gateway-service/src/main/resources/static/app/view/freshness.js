import { html, nothing } from 'lit';
import { now } from '../clock.js';

/**
 * How old what is shown may be.
 * @param state live · catchingUp · behind (since a moment, the stream is broken) · asOf (taken at a moment, not live) ·
 *   stale (taken so long ago that it should be asked for again)
 */
export function freshness(words, formats, { state, since }) {
  const word = words.live[state];
  return html`<span class="live ${state}" data-live=${state}><i></i>${typeof word === 'function'
    ? word(formats.time(since)) : word ?? nothing}</span>`;
}

const STALE_MS = 5 * 60_000;

export function ageOf(takenAt, at = now()) {
  return { state: at - takenAt > STALE_MS ? 'stale' : 'asOf', since: takenAt };
}
