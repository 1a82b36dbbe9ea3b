export default {
  year: 'Through the year', yearTable: 'Period by period', chart: 'Chart of what was attained against what was expected; the table below has the same numbers',
  columns: { period: 'Period', value: 'Alone', attained: 'To date', expected: 'Expected', status: 'Status' },
  knownSince: (date) => `known since ${date}`, samePeriod: (value) => `last year ${value}`,
  noLastYear: 'The plan of the year before is not in this system, so its line cannot be drawn.',
  agrees: 'Computed again from exactly these figures: it agrees.',
  differs: (what) => `Computed again from exactly these figures: it does not agree (${what}). Tell the operators.`,
  forecast: {
    heading: 'Forecast for the year’s end', apart: 'For orientation only; it does not change the assessment above.',
    methods: { LAST_YEAR: 'Method: the rest of the year goes as last year’s did.', LINEAR: 'Method: the pace since January goes on.' },
    error: (percent) => `The same method was ${percent} off the year’s end last year.`,
  },
  past: {
    asOf: 'As known on', day: 'Choose a day', slider: 'Drag to go day by day',
    banner: (moment) => `This is what was known by the end of ${moment}, not what is known now. It does not update itself.`,
    loading: 'Loading the scoreboard of that day…', unknown: (moment) => `By the end of ${moment} nothing was known of this plan here. Choose a later day.`, back: 'Back to now',
  },
  changes: {
    heading: 'What changed', spans: { day: 'since yesterday', week: 'since a week ago', month: 'since a month ago' }, date: 'Since', close: 'Hide',
    from: (since, until) => `From the end of ${since} until ${until}`, now: 'now', endOf: (day) => `the end of ${day}`,
    verdicts: (n) => `Changed assessments (${n})`, first: (n) => `Judged for the first time (${n})`, figures: (n) => `Changed figures (${n})`,
    none: 'Nothing changed in this time.', isNew: 'not there', gone: 'counts no longer',
  },
  alerts: {
    heading: (n) => `Open alerts (${n})`, rest: (n) => `Show the other ${n}`, count: (n) => (n === 1 ? '1 alert' : `${n} alerts`), acknowledge: 'Acknowledge', of: (title) => `Acknowledge the alert: ${title}`,
    kinds: { WORSE: 'Worse', FAILED_FOR_GOOD: 'Failed for good', CORRECTED_AFTER_REPORT: 'Corrected after a report', SILENT: 'No figures for two periods' },
    fields: { note: 'What is done about it' }, hints: { note: 'For example: talked to the police office, a new report is due by the 15th.' },
    done: (title) => `Acknowledged the alert: ${title}`,
  },
  official: {
    heading: (period) => `Official assessment, ${period}`, words: { EXCEEDED: 'Exceeded', MET: 'Met', NEARLY_MET: 'Nearly met', NOT_MET: 'Not met' },
    none: 'None yet.', proposed: (word) => `Proposed from the figures: ${word}`, say: 'Set the official assessment', of: (title) => `Official assessment: ${title}`,
    fields: { word: 'Assessment', ground: 'Ground' }, hints: { ground: 'Needed where it differs from what the figures propose. The figures and the computed status stay beside it.' },
    done: (title) => `The official assessment was set: ${title}`,
    takeBack: 'Take the official assessment back', takingBack: (word) => `“${word}” is shown no more; what the figures propose counts again. The audit trail keeps who set it and who took it back.`,
    takenBack: (title) => `The official assessment was taken back: ${title}`,
  },
};
