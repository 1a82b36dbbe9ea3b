// What the calendar says.
export default {
  about: 'The days off of the year, and the due dates that follow from them', years: 'Other years',
  off: 'Days off and days worked instead', due: "Due dates by the unit's plan",
  isTable: 'Besides Saturdays and Sundays these days are off.',
  fixedOnly: 'There is no table of this year yet; only the days with a fixed date are known, so due dates around Tết may still change.',
  effect: 'What is changed here moves the due dates of plans in force at once, and the departments are told.',
  whoKeeps: 'The planner or the operator of the topmost unit keeps this table, for all units.',
  noPlan: (year) => `The unit has no plan of ${year} in force, so nothing is due.`,
  columns: { date: 'Date', weekday: 'Day', name: 'Off for' },
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'], worked: 'Worked instead',
  addDay: 'Add a day off', addWorked: 'Add a day worked instead', remove: 'Remove', removeOf: (day) => `Remove ${day}`,
  removeAsk: (day) => `Remove ${day} from the table? Due dates will be worked out anew.`, kept: (day) => `Kept ${day}; due dates are worked out anew.`,
  fields: { date: 'Date', name: 'Off for' }, hints: { name: 'For example: Lunar New Year' },
};
