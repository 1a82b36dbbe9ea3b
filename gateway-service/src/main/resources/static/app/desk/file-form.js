import { html, nothing } from 'lit';
import { notice } from '../view/notice.js';

const KINDS = '.docx,.pdf,.txt';

/** Where the file of a resolution is chosen or dropped, and what came of it. */
export function fileForm({ reading, problem }, place, words, read) {
  const told = words.desk.file;
  const drop = (event) => {
    event.preventDefault();
    read(event.dataTransfer.files[0]);
  };
  return html`<section class="file" @dragover=${(event) => event.preventDefault()} @drop=${drop}>
    <h2>${told.heading}</h2>
    <p class="quiet">${told.about}</p>
    <p class="actions"><label for="file">${told.choose}</label>
      <input type="file" id="file" accept=${KINDS} ?disabled=${Boolean(reading)} @change=${({ target }) => read(target.files[0])}>
      <span class="quiet">${told.drop}</span></p>
    <div role="status">${reading ? html`<p>${told.reading(reading.name)}</p>
      <progress aria-label=${told.reading(reading.name)}></progress>` : nothing}</div>
    ${problem ? html`${notice(problem.problem, place, words, { retry: () => read(problem.file) })}
      ${problem.problem.errors?.length ? html`<ul class="errors">${problem.problem.errors.map(({ message }) => html`<li>${message}</li>`)}</ul>` : nothing}`
      : nothing}
  </section>`;
}
