const plural = new Intl.PluralRules('en');
const many = (n, one, other) => `${n} ${plural.select(n) === 'one' ? one : other}`;
const month = (year, index) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(year, index - 1));

export default {
  product: 'Tiến Độ',
  motto: 'Progress of socio-economic plans',
  otherLanguage: { lang: 'vi', word: 'Tiếng Việt' },
  skip: 'Skip to the targets',
  statuses: {
    MET: 'Met', EXCEEDED: 'Exceeded', ON_TRACK: 'On track', AT_RISK: 'At risk', OFF_TRACK: 'Off track',
    MISSED: 'Missed', NO_DATA: 'No data', NOT_DUE: 'Not due', NOT_ASSESSABLE: 'Not assessable',
    NOT_APPLICABLE: 'Not applicable',
  },
  assessments: { ACHIEVED: 'achieved', PARTLY: 'partly', NOT_ACHIEVED: 'not achieved', DONE: 'done', NOT_DONE: 'not done' },
  columns: {
    number: 'No.', title: 'Target', unit: 'Unit', plan: 'Plan', attained: 'To date', expected: 'Expected',
    share: 'Of plan', status: 'Progress',
  },
  columnHints: {
    unit: 'Unit of measure', plan: 'Required for the whole year', attained: 'Result up to this period',
    expected: 'Expected by this period', share: 'Share of what the whole year requires',
  },
  plans: {
    heading: 'Published plans', plan: 'Plan', unit: 'Unit', year: 'Year', summary: 'Progress',
    targets: (n) => many(n, 'target', 'targets'),
    more: 'Show more',
    empty: 'No plan is published yet. A scoreboard appears here when a leader puts a plan in force.',
  },
  planOf: (unit, year) => `${unit} · Plan ${year}`,
  upTo: 'Up to',
  latest: (label) => `Latest${label ? ` (${label})` : ''}`,
  period: ({ year, letter, index }) => ({
    M: month(year, index),
    Q: `quarter ${index} of ${year}`,
    S: index === 1 ? `first half of ${year}` : `second half of ${year}`,
    A: `year ${year}`,
  })[letter],
  bases: { APPROVED: 'Approved figures', PROVISIONAL: 'Provisional figures, not approved' },
  complete: (part) => `data ${part} complete`,
  onTime: (n, owed) => `${n} of ${many(owed, 'report', 'reports')} on time`,
  missingReports: (n) => `${many(n, 'report', 'reports')} missing`,
  summary: 'Summary',
  decisions: 'To decide',
  noDecisions: 'No target is at risk, off track or missed.',
  against: (attained, required) => `${attained} against ${required}`,
  fields: 'Fields',
  allFields: 'All fields',
  table: 'Targets',
  trend: (points) => `Trend: ${points}`,
  emptyTable: 'This plan has no targets yet.',
  emptySection: 'This field is not in the plan. Choose “All fields”.',
  live: {
    live: 'live', catchingUp: 'catching up', behind: (time) => `behind since ${time}`,
  },
  changes: (n, headline) => `${many(n, 'target has', 'targets have')} just changed. ${headline}`,
  panel: {
    close: 'Close', label: (number) => `Target ${number}`, clause: 'Clause of the resolution', required: 'Plan',
    attained: 'To date', expected: 'Expected by this period', share: 'Of the plan', responsible: 'Responsible',
    figures: 'Figures used', noFigures: 'There are no figures for this target yet.',
    figure: (department, period, revision) => `${department}, ${period}, revision ${revision}`,
    approved: 'approved', provisional: 'not approved', missing: 'Still missing', estimated: 'estimate', notes: 'Explanations of departments',
    since: 'In this state since', final: 'This result can no longer change this year.',
    history: 'Trend', change: (change) => `${change} since the period before`,
    rule: (version) => `Assessed by version ${version} of the plan`,
    gone: 'This target is not in the plan. The plan may have been amended: close this panel and look in the table.',
  },
  errors: {
    network: ['The server cannot be reached', 'Check your connection and try again.'],
    noPlan: ['There is no such scoreboard', 'The plan does not exist or is not in force yet. Choose one from the list.'],
    notAllowed: ['Sign-in required', 'Figures that are not approved are for authorised people. Approved figures are open to all.'],
    nowhere: ['There is no such page', 'Check the link, or choose from the list of plans.'],
    other: ['The figures could not be loaded', 'Try again in a few minutes.'],
    kept: 'The table below shows what was loaded before.',
    retry: 'Try again', toList: 'List of plans', toApproved: 'Show approved figures',
  },
  loading: 'Loading…',
};
