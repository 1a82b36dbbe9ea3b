/** Words of the start page. */
export default {
  greeting: (name) => `${name}, what there is to do today`,
  search: 'Find plans, targets, departments, reports', notFound: 'Nothing found. Try fewer letters.', narrower: 'There are more; add letters to narrow them down.',
  kinds: { plans: (n) => `Plans (${n})`, targets: (n) => `Targets of the unit (${n})`, departments: (n) => `Departments of the unit (${n})`, reports: (n) => `Reports (${n})` },
  report: (symbol, period) => `Report ${symbol} ${period}`.replace(/ +/g, ' '),
  all: (n) => `See all ${n}`,
  since: (moment) => `Changed since you were last here, ${moment}`, nothingNew: 'Nothing has changed in the plan of the unit.',
  changes: (verdicts, figures) => `See all: ${verdicts} verdicts and ${figures} figures`,
  needs: {
    owed: { heading: 'Reports to send', none: 'There is no report to send just now.' },
    waiting: { heading: 'To approve', none: 'Nothing waits for approval.' },
    late: { heading: 'Overdue', none: 'No department is overdue.' },
    alerts: { heading: 'Open alerts', none: 'There is no open alert.' },
    behind: { heading: 'Off track, at risk, missed', none: 'No target is off track, at risk or missed.' },
    wards: { heading: 'Units with reports missing', none: 'No unit has reports missing.' },
    deadLetters: { heading: 'Failed events to look at', none: 'No event waits to be looked at.' },
  },
};
