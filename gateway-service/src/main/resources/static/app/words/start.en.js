/** Words of the start page. */
export default {
  greeting: (name) => `${name}, what there is to do today`,
  search: 'Find plans, targets, departments, reports', notFound: 'Nothing found. Try fewer letters.', narrower: 'There are more; add letters to narrow them down.',
  kinds: { plans: (n) => `Plans (${n})`, targets: (n) => `Targets of the unit (${n})`, departments: (n) => `Departments of the unit (${n})`, reports: (n) => `Reports (${n})` },
  report: (symbol, period) => `Report ${symbol} ${period}`.replace(/ +/g, ' '),
  all: (n) => `See all ${n}`,
  since: (moment) => `Changed since you were last here, ${moment}`, nothingNew: 'Nothing has changed in the plan of the unit.',
  changes: (verdicts, figures) => `See all: ${verdicts} verdicts and ${figures} figures`,
  first: {
    heading: 'Here for the first time', help: 'The ? on top of the page opens the help of the screen you are on.',
    officer: ['open the most urgent period and type into the column “This period”; it saves itself, at the end press “Send”.', 'see how far approved figures have brought the targets of your department.'],
    reviewer: ['open a report that was sent, look at corrections and doubtful figures first, then approve or send back with a reason.', 'make a report from approved figures.'],
    planner: ['check the departments and officers of the unit.', 'import the file of the resolution, confirm each target, make a draft of the plan.'],
    leader: ['open the plan of the unit; what is off track or at risk stands on top.', 'read, issue and sign reports.'],
    supervisor: ['open the plan of the unit; “What changed” shows what was corrected.', 'read reports, compare two of them, verify a file.'],
    analyst: ['units beside each other by shared indicators; the name of an indicator opens its ranking.', 'the shared definitions that make units comparable.'],
    operator: ['enter units, departments and officers.', 'events that a service could not take.'],
  },
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
