import { ask, askAll, send, withQuery } from '../api.js';

const UNITS = '/api/v1/units';
const at = (id) => `${UNITS}/${encodeURIComponent(id)}`;
const seen = ({ version }) => ({ 'If-Match': `"${version}"` });

export const KINDS = ['WARD', 'COMMUNE', 'DISTRICT', 'CITY', 'PROVINCE'];
export const DEPARTMENT_KINDS = ['OFFICE', 'MASS_ORGANISATION', 'SERVICE_UNIT', 'NEIGHBOURHOOD'];
const KEEP = ['planner', 'operator'];
const READ_OFFICERS = [...KEEP, 'reviewer', 'leader'];

export function list(lang) {
  return askAll(UNITS, lang);
}

/** As the unit was on a day. */
export function readOn(id, on, lang) {
  return ask(withQuery(at(id), { on }), lang);
}

export function versions(id, lang) {
  return ask(`${at(id)}/versions`, lang);
}

/** @param before the unit that was edited; undefined for a new one */
export function keep({ version, unitPath, ...unit }, before, lang) {
  return send(at(unit.id), unit, lang, before ? seen(before) : {}, 'PUT');
}

export function officers(id, lang) {
  return ask(`${at(id)}/officers`, lang);
}

export function keepOfficers(officers, lang) {
  return send(`${at(officers.unit)}/officers`, officers, lang, seen(officers), 'PUT');
}

/** Whether the service lets a person change a unit: one of their own, or below. */
export function mayKeep(person, { unitPath }) {
  return has(person, KEEP) && unitPath.includes(person.unit);
}

/** Officers are personal data. */
export function mayReadOfficers(person, unit) {
  return mayKeep(person, unit) || (unit.id === person.unit && has(person, READ_OFFICERS));
}

/** Whether the person may enter their own unit, which is not there yet. */
export function mayEnterOwn(person) {
  return has(person, KEEP);
}

function has({ roles }, wanted) {
  return roles.some((role) => wanted.includes(role));
}
