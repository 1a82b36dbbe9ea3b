import { html } from 'lit';
import { areaField, choiceField, fieldsOf, missing, textField } from '../part/field.js';
import { BETTER, OVER_TIME, OVER_UNITS } from './indicators.js';

const CODE = /^[a-z0-9-]{1,64}$/;

/** @param of {indicator?, taken}: taken(code) says whether there is one with that code */
export function indicatorForm({ indicator, taken }, words) {
  const told = words.indicators;
  const required = [...(indicator ? [] : ['code']), 'vi', 'unitOfMeasure'];
  return { wide: true, fields: indicator ? fieldsFrom(indicator) : { overTime: 'LAST', overUnits: 'NONE', better: 'HIGHER' },
    wrong: (fields) => ({ ...(indicator ? {} : wrongCode(fields, taken, told)), ...missing(fields, required, words) }),
    body: (now) => {
      const field = fieldsOf(now, told, words);
      const choice = (name, names) => choiceField(field(name, { choices: names.map((one) => [one, told[name][one]]) }));
      return html`${indicator ? '' : textField(field('code', { required: true, longest: 64 }))}
        <div class="pair">${textField(field('vi', { required: true }))}${textField(field('en'))}</div>
        <div class="pair">${textField(field('unitOfMeasure', { required: true }))}${choice('better', BETTER)}</div>
        <div class="pair">${choice('overTime', OVER_TIME)}${choice('overUnits', OVER_UNITS)}</div>
        ${areaField(field('definition', { longest: 2000 }))} ${textField(field('source', { longest: 500 }))}
        ${areaField(field('wordings', { longest: 5000, rows: 4 }))}`;
    } };
}

function fieldsFrom({ name, wordings, ...rest }) {
  return { ...rest, ...name, wordings: wordings.join('\n') };
}

/** @param before as it stood; undefined for a new one @returns as PUT takes it */
export function indicatorFrom({ code, vi, en, unitOfMeasure, overTime, overUnits, better, definition, source, wordings = '' }, before) {
  return { code: before?.code ?? code, name: { vi, en }, unitOfMeasure, overTime, overUnits, better, definition, source,
    wordings: wordings.split('\n').map((line) => line.trim()).filter(Boolean) };
}

/** '/name/vi' → 'vi', '/wordings/3' → 'wordings'. */
export function fieldAt(pointer) {
  const [, first, second] = pointer.split('/');
  return first === 'name' && second ? second : first;
}

function wrongCode({ code }, taken, told) {
  if (!code) return {};
  if (!CODE.test(code)) return { code: told.wrongCode };
  return taken(code) ? { code: told.takenCode } : {};
}
