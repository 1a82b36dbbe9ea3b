// What this browser remembers for its reader; without storage nothing is remembered, and nothing breaks.

export function recall(name) {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @param value undefined forgets */
export function remember(name, value) {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // storage is switched off
  }
}
