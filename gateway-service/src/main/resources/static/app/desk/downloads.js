import { html } from 'lit';
import { FILES, planFile } from './plans.js';

/** A plan as files. @param version undefined for the present one */
export function downloads(plan, words, version, formats = FILES) {
  return html`<p class="downloads">${words.desk.asFile} ${formats.map((format) => html`<a href=${planFile(plan, format, version)} download
    >${words.desk.files[format]}</a>`)}</p>`;
}
