// What the screen of one plan says of its outline, its versions, its amendment and its end.
const plural = new Intl.PluralRules('en');
const many = (n, one, other) => `${n} ${plural.select(n) === 'one' ? one : other}`;

export default {
  editHead: 'Edit the heading', headSaved: 'The heading of the plan is stored.',
  addSection: 'Add a section', sectionTitle: 'Name of the section', sectionSaved: (title) => `Section “${title}” is stored.`,
  removeSection: 'Remove this section', noTargetsInSection: 'This section has no target yet.',
  addTarget: 'Add a target', addCriterion: 'Add a criterion', removeTarget: 'Remove this target',
  removeAsk: (name, n) => (n > 0 ? `“${name}” and ${many(n, 'target', 'targets')} under it will not be in the plan any more.` : `“${name}” will not be in the plan any more.`),
  removed: (name) => `“${name}” is removed.`, move: 'Change the order', moved: (name) => `“${name}” is moved.`, up: 'Up', down: 'Down',
  partOfNone: 'No, a target of its own', frees: (numbers) => `${numbers.length === 1 ? 'Criterion' : 'Criteria'} ${numbers.join(', ')} will stand alone.`,
  cycles: {
    heading: 'Own reporting cycles', about: 'Where figures are closed and sent otherwise than in general, say so here; kinds of period that are left follow the general rule.',
    general: 'As in general', own: 'By a rule of its own', saved: 'The reporting cycles are saved.', wholeNumber: 'A whole number, not below zero.',
    fields: { own: 'How it is closed and sent', closingMonth: 'Closed in', closingDay: 'Closed on day', sendingDays: 'Sent after closing', dayKind: 'Counted in' },
    hints: { closingDay: '1 to 28; 0 is the last day of the month.', sendingDays: 'Days, 0 to 60.' },
    month: (n) => (n === 0 ? 'the last month of the period' : n > 0 ? `month ${n} after the last one of the period` : `month ${-n} before the last one of the period`),
    dayKinds: { WORKING: 'working days', CALENDAR: 'calendar days' },
    told: (kind, month, day, days, counted) => `${kind}: closed on ${day === 0 ? 'the last day' : `day ${day}`} of ${month}, sent within ${days} ${counted}.`,
  },
  versions: {
    columns: { version: 'Version', how: 'By', effectiveFrom: 'Counts from', decision: 'Amending resolution', changed: 'Stored at, by' },
    hows: { PUT_IN_FORCE: 'putting in force', AMENDED: 'amendment', ASSIGNED: 'assigned figures', CLOSED: 'closing' },
    none: 'A draft has no versions yet. They begin when a leader puts the plan in force.',
    present: 'in force now', decision: (number, day) => `${number} of ${day}`, read: 'Read', whatChanged: 'What changed',
    from: 'From', to: 'to', compare: 'Compare', between: (from, to) => `Changes from version ${from} to version ${to}`,
    reading: (version, present) => (present ? `Version ${version}` : `Version ${version}, not the present one`),
    same: 'Nothing changes.', plan: 'The plan', changed: (field, before, after) => `${field}: ${before} → ${after}`,
  },
  amend: {
    editDecision: 'Edit the resolution', begin: 'Prepare an amendment', decision: 'Amending resolution', withdraw: 'Withdraw the amendment', force: 'Put the amendment in force',
    none: {
      planner: 'No amendment is being prepared. One is prepared beside the plan, which stays as it is until a leader puts the amendment in force.',
      other: 'No amendment is being prepared. A planner prepares one.',
    },
    fields: { number: 'Number of the resolution', date: 'Date of the resolution', issuer: 'Issuer', effectiveFrom: 'Counts from', reason: 'Reason' },
    hints: { effectiveFrom: 'First day that is judged by the new version, in the year of the plan.' },
    by: (number, day, issuer) => `Resolution ${number} of ${day}${issuer ? `, ${issuer}` : ''}.`, from: (day) => `It counts from ${day}.`,
    willChange: 'What will change',
    withdrawAsk: 'What was prepared in the amendment will be lost. The plan in force stays as it is.',
    forceAsk: (day) => `The plan gets a new version that counts from ${day}. The one before stays readable.`,
    inForce: (version) => `The amendment is in force. The plan is now in version ${version}.`,
    outdated: (from, to) => `The amendment was begun from version ${from}, and the plan is in version ${to} now. It has to be carried over; what it changes stays.`,
    carryOver: 'Carry over to the present version',
  },
  end: {
    heading: 'Close the plan', ask: 'A closed plan does not change any more and takes in no figures. All versions stay readable.', done: 'The plan is closed.',
  },
  assign: {
    heading: 'Fill in assigned figures', about: 'Figures that came after the plan was put in force need no amendment. Leave open what has not come yet.',
    nothing: 'Fill in one figure at least.', done: (n) => `Assigned figures are stored for ${many(n, 'target', 'targets')}.`,
  },
  hand: {
    open: 'Assign figures', heading: 'Figures assigned to each unit', about: 'Figures for the units below, one a cell', unit: 'Unit',
    add: 'Add an indicator', addHint: 'Of the catalogue.', does: 'Assign what was filled in',
    hint: 'Enter goes down, Ctrl+V pastes a block from a spreadsheet. Only figures that differ are sent.',
    cell: (unit, indicator) => `${unit}: ${indicator}`,
    outcomes: { assigned: 'assigned', unchanged: 'as before' },
    nothing: 'No figure differs from what was assigned.',
    done: (n, refused) => `${many(n, 'figure is', 'figures are')} assigned${refused ? `; ${many(refused, 'is', 'are')} refused, the reason stands at the cell` : ''}.`,
    noUnits: 'This unit has no units below it.', noColumns: 'Add an indicator; the units below become rows.',
    noIndicators: 'The catalogue is empty. An operator or a planner of the topmost unit enters it first.',
  },
};
