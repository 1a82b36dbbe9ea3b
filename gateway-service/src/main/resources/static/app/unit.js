import { ask } from './api.js';

const known = new Map();

/** A unit with its departments; asked for once. A failure is not kept. */
export function unitOf(id, lang) {
  if (!known.has(id)) known.set(id, load(id, lang));
  return known.get(id);
}

/** It was changed. */
export function forgetUnit(id) {
  known.delete(id);
}

async function load(id, lang) {
  const { value } = await ask(`/api/v1/units/${encodeURIComponent(id)}`, lang);
  if (!value) known.delete(id);
  return value;
}

/** Name of a department, its id where the name is not known. */
export function departmentName(unit, id) {
  return unit?.departments?.find((one) => one.id === id)?.name ?? id;
}
