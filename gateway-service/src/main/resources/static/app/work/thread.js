import { html, nothing } from 'lit';

const LONGEST = 2000;

/** Opens what was said about a row's figure. @param talk Talk */
export function threadButton(row, talk, words) {
  const told = words.work.talk;
  const open = Boolean(talk.of(row));
  return html`<button type="button" class="plain" data-does="talk" aria-expanded=${open} aria-label=${words.work.cell(row.target, told.open(talk.countOf(row)))}
    @click=${() => talk.toggle(row)}>${told.open(talk.countOf(row))}</button>`;
}

/** What was said, and a place to say more; nothing as long as it is not open. */
export function thread(row, talk, words, formats) {
  const open = talk.of(row);
  if (!open) return nothing;
  const told = words.work.talk;
  const keys = (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) talk.say(row); };
  return html`<section class="thread" aria-label=${words.work.cell(row.target, told.heading)}>
    <ol aria-live="polite">${open.comments.map(({ text, by, at }) => html`<li><span class="said-text">${text}</span>
      <span class="quiet beneath">${by.name}, ${formats.moment(at)}</span></li>`)}</ol>
    <textarea rows="2" maxlength=${LONGEST} aria-label=${words.work.cell(row.target, told.field)} placeholder=${told.field} .value=${open.text}
      @input=${({ target }) => talk.type(row, target.value)} @keydown=${keys}></textarea>
    ${open.problem ? html`<p class="error" role="alert">${open.problem}</p>` : nothing}
    <p class="actions"><button type="button" data-does="say" ?disabled=${open.busy || open.text.trim() === ''} @click=${() => talk.say(row)}>${told.say}</button>
      <span class="quiet">${told.hint}</span></p></section>`;
}
