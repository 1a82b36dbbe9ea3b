import { html, nothing } from 'lit';
import { periodLabel } from '../format.js';
import { departmentName } from '../unit.js';

const SHORT = 12;

/** Proof of what was received, to be printed. @param unit of the department */
export function receiptView(receipt, unit, words, formats, close) {
  const told = words.work.receipt;
  const nameOf = (id) => [departmentName(unit, id), unit?.name].filter(Boolean).join(', ');
  const { counts } = receipt;
  const facts = { number: html`<span class="code">${receipt.id}</span>`, of: `${nameOf(receipt.department)}, ${periodLabel(receipt.period, words)}`,
    receivedAt: formats.moment(receipt.receivedAt), receivedFrom: receipt.receivedFrom.name,
    onBehalfOf: receipt.onBehalfOf && nameOf(receipt.onBehalfOf), late: receipt.late ? told.isLate(formats.day(receipt.dueOn)) : told.onTime(formats.day(receipt.dueOn)),
    counts: told.counted(receipt.figures, counts?.refused ?? 0),
    sha256: html`<span class="code" title=${receipt.sha256}>${receipt.sha256.slice(0, SHORT)}<span class="whole-hash">${receipt.sha256.slice(SHORT)}</span></span>` };
  return html`<section class="receipt" aria-labelledby="receipt-heading"><h2 id="receipt-heading" tabindex="-1">${told.heading}</h2>
    <dl class="facts-of">${Object.entries(facts).map(([name, fact]) => (fact ? html`<div><dt>${told.fields[name]}</dt><dd>${fact}</dd></div>` : nothing))}</dl>
    <p class="actions"><button type="button" @click=${() => print()}>${told.print}</button>
      <button type="button" class="plain" @click=${close}>${words.close}</button></p></section>`;
}
