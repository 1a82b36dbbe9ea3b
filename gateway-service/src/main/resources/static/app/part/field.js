import { html, nothing } from 'lit';

/**
 * A form's fields: label, control, hint and error belong together for eye and ear.
 * @param field {name, label, value, hint?, error?, proposals?, ...} what was typed, the message at it, [[value, word]] to choose from
 */
export function textField(field) {
  const proposals = field.proposals?.length ? field.proposals : undefined;
  return labelled(field, html`<input id=${field.name} name=${field.name} .value=${field.value ?? ''}
    autocomplete="off" list=${proposals ? `${field.name}-proposals` : nothing} maxlength=${field.longest ?? 200}
    aria-invalid=${field.error ? 'true' : nothing} aria-describedby=${described(field)} ?required=${field.required}>
    ${proposals ? html`<datalist id="${field.name}-proposals">${proposals.map(([value, word]) => html`<option value=${value}>${word}</option>`)}</datalist>`
      : nothing}`);
}

export function dateField(field) {
  return labelled(field, html`<input type="date" id=${field.name} name=${field.name} .value=${field.value ?? ''}
    min=${field.min ?? nothing} max=${field.max ?? nothing} aria-invalid=${field.error ? 'true' : nothing}
    aria-describedby=${described(field)} ?required=${field.required}>`);
}

export function areaField(field) {
  return labelled(field, html`<textarea id=${field.name} name=${field.name} rows=${field.rows ?? 3} .value=${field.value ?? ''}
    maxlength=${field.longest ?? 1000} aria-invalid=${field.error ? 'true' : nothing}
    aria-describedby=${described(field)} ?required=${field.required}></textarea>`);
}

/** @param field also choices: [[value, word]], and none: the word for no choice */
export function choiceField(field) {
  return labelled(field, html`<select id=${field.name} name=${field.name} aria-invalid=${field.error ? 'true' : nothing}
    aria-describedby=${described(field)} ?required=${field.required}>
    <option value="" ?selected=${!field.value}>${field.none}</option>
    ${field.choices.map(([value, word]) => html`<option value=${value} ?selected=${value === field.value}>${word}</option>`)}
  </select>`);
}

/** Yes or no. */
export function tickField({ name, label, hint, error, value }) {
  return html`<div class="field tick ${error ? 'wrong' : ''}">
    <label><input type="checkbox" id=${name} name=${name} value="true" .checked=${Boolean(value)} aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${described({ name, hint, error })}> ${label}</label>
    ${beneath({ name, hint, error })}
  </div>`;
}

function labelled({ name, label, hint, error }, control) {
  return html`<div class="field ${error ? 'wrong' : ''}">
    <label for=${name}>${label}</label>
    ${control}
    ${beneath({ name, hint, error })}
  </div>`;
}

function beneath({ name, hint, error }) {
  return html`${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${name}-error">${error}</p>` : nothing}`;
}

function described({ name, hint, error }) {
  return [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ') || nothing;
}

/** What the fields of a form are made of. @param now {fields, errors} @param told {fields, hints}: words by name */
export function fieldsOf({ fields, errors }, told, words) {
  return (name, more) => ({ name, label: told.fields[name], hint: told.hints?.[name], value: fields[name], error: errors[name],
    none: words.choose, ...more });
}

/** @returns {name: message} for those that are not filled in */
export function missing(fields, names, words) {
  return Object.fromEntries(names.filter((name) => !fields[name]).map((name) => [name, words.required]));
}

/** What stands in a form's named fields, trimmed; empty ones are left out. */
export function typed(form) {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
}

/** The same over what stood there before; what the form does not show stays as it was. */
export function typedOver(form, before) {
  const shown = new Set([...form.elements].map(({ name }) => name));
  return { ...Object.fromEntries(Object.entries(before).filter(([name]) => !shown.has(name))), ...typed(form) };
}

/** Messages of a problem by field; what belongs to no field of the form stands under '', also that nobody answered. */
export function byField(problem, names, words) {
  const messages = { '': [] };
  for (const { pointer, message } of problem.errors ?? []) {
    const name = pointer?.split('/').pop();
    if (names.includes(name)) messages[name] = message;
    else messages[''].push(message);
  }
  if (!problem.errors?.length) messages[''].push(problem.status ? problem.detail ?? problem.title : words.errors.network.join('. '));
  return messages;
}

/** @returns false, so that a caller can end with it */
export function focusFirstError(form) {
  (form.querySelector('[aria-invalid]') ?? form.querySelector('[data-errors]'))?.focus();
  return false;
}
