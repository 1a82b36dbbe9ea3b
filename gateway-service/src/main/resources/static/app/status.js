// The ten statuses: what each looks like. Words stand in words/*.js, colours in style/tokens.css.

/** In the order in which they are counted: good, under way, bad, unknown. */
export const STATUSES = ['EXCEEDED', 'MET', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK', 'MISSED',
  'NO_DATA', 'NOT_DUE', 'NOT_ASSESSABLE', 'NOT_APPLICABLE'];

/** What a leader decides on, the worst first. */
export const NEEDS_DECISION = ['MISSED', 'OFF_TRACK', 'AT_RISK'];

const TONES = {
  EXCEEDED: 'met', MET: 'met', ON_TRACK: 'on-track', AT_RISK: 'at-risk', OFF_TRACK: 'off-track', MISSED: 'missed',
  NO_DATA: 'no-data',
};

/** Name of the colour. */
export function tone(status) {
  return TONES[status] ?? 'idle';
}
