/** Words of the city's wall. */
const wards = (n) => `${n} ${n === 1 ? 'unit' : 'units'}`;

export default {
  ward: 'Unit', about: (n, indicators, year) => `${wards(n)} × ${indicators} ${indicators === 1 ? 'indicator' : 'indicators'} · ${year}`,
  asOf: (day) => `as known at the end of ${day}`,
  big: 'Big screen', small: 'Back to normal',
  unit: 'In a cell: per cent of what the unit is required for the year',
  fields: { sort: 'Order', group: 'Group', status: 'Has status', find: 'Name', year: 'Year', asOf: 'Up to', since: 'Compared with' },
  sorts: { name: 'by name', trouble: 'most behind first', attainment: 'least attained first', complete: 'least complete first', onTime: 'least punctual first', indicator: 'by the chosen indicator' },
  groups: { none: 'none', worst: 'by the worst cell' },
  groupOf: (status, n) => `Worst: ${status} (${wards(n)})`,
  sums: { attainment: 'Attained', kept: 'Met', complete: 'Complete', onTime: 'On time' },
  sumHints: { attainment: 'Mean attainment by weight', kept: 'Indicators met or exceeded, of all', complete: 'Indicators with data, of those that should have some by now', onTime: 'Reports sent on time, of those owed' },
  summary: (kept, of, complete, onTime) => `${kept}/${of} met · data complete ${complete} · on time ${onTime}`,
  notYet: 'none', noTarget: 'no target for this indicator', open: 'Open the scoreboard',
  changed: (n, day) => `${n} ${n === 1 ? 'cell stands' : 'cells stand'} otherwise than at the end of ${day}; in the cell: was → is.`,
  ranking: {
    heading: 'Ranking', total: 'Together', outlier: 'far from the others', upTo: (period) => `Up to the end of ${period}`, noPeriod: 'No data yet',
    spread: (n) => `Distribution of ${wards(n)}`,
    quartiles: { greatest: 'Greatest', upperQuartile: 'Upper quartile', median: 'Median', lowerQuartile: 'Lower quartile', least: 'Least' },
  },
  noUnit: 'Which city is this the wall of? Log in with an account of the city, or open an address that names it, such as /wall?unit=thuan-an.',
  noWards: 'This unit has no units below it to compare. The wall is for the level above wards and communes.',
  nothing: (year) => `No unit below has a target for a shared indicator in its plan for ${year} yet. Choose another year, or link targets to the catalogue of indicators.`,
  otherYears: 'Years with plans:',
  noneFound: 'There is no such unit. Take away some of the filters.',
};
