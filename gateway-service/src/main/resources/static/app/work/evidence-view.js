import { html, nothing } from 'lit';
import { KINDS, content } from './evidence.js';

/** Files that a figure names; a click saves one. @param act file => what can be done with it */
export function fileList(files, words, formats, act = () => nothing) {
  return files.length === 0 ? nothing : html`<ul class="files" aria-label=${words.work.evidence.heading}>${files.map((file) => html`<li>
    <a href=${content(file.id)} download>${file.name}</a>${file.size ? html` <span class="quiet">${formats.size(file.size)}</span>` : nothing} ${act(file)}</li>`)}</ul>`;
}

/** The files of a row while it is entered. @param doing {files: Attaching} */
export function attachments(row, entry, words, formats, { files }) {
  const told = words.work.evidence;
  const id = `files_${row.key.replaceAll(' ', '_')}`;
  const button = (does, name, act) => html`<button type="button" class="plain" data-does=${does} aria-label=${`${told[does]} ${name}`} @click=${act}>${told[does]}</button>`;
  const choose = async ({ target }) => {
    const chosen = [...target.files];
    target.value = ''; // so that the same file can be chosen again
    await files.attach(row, chosen);
  };
  return html`<div>${fileList(entry.filesOf(row), words, formats, (file) => button('remove', file.name, () => files.remove(row, file.id)))}
    ${fileList(entry.looseFiles(row), words, formats, (file) => html`<span class="at-risk">${told.loose}</span>
      ${button('name', file.name, () => files.name(row, file.id))}${button('remove', file.name, () => files.remove(row, file.id))}`)}
    ${coming(files.comingTo(row), told)}
    <label for=${id}>${told.add}</label> <input type="file" multiple id=${id} accept=${KINDS} @change=${choose}></div>`;
}

function coming(files, told) {
  return html`<div role="status"><ul class="files">${files.map(({ name, share, wrong }) => html`<li>${name} ${wrong
    ? html`<span class="error">${told.refused(wrong)}</span>` : html`<progress max="1" .value=${share} aria-label=${told.sending(name)}></progress>`}</li>`)}</ul></div>`;
}

/** For the row of a figure: a file that is dropped there is for it. */
export function dropping(row, files) {
  const over = ({ currentTarget }, isOver) => currentTarget.classList.toggle('dropping', isOver);
  return {
    over: (event) => { event.preventDefault(); over(event, true); },
    leave: (event) => over(event, false),
    drop: (event) => { event.preventDefault(); over(event, false); files.attach(row, event.dataTransfer.files); },
  };
}
