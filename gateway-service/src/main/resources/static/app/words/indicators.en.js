// What the screen of the catalogue of indicators says.
const plural = new Intl.PluralRules('en');
const many = (n) => `${n} ${plural.select(n) === 'one' ? 'indicator' : 'indicators'}`;

export default {
  about: 'The catalogue by which units are compared',
  search: 'Search by words', find: 'Search', count: (n, of) => (n === of ? many(of) : `${n} of ${many(of)}`),
  none: {
    keeper: 'The catalogue is empty. Choose “Add an indicator”.',
    other: 'The catalogue is empty. An operator or a planner of the topmost unit enters it.',
  },
  noneFound: 'No indicator has all of these words. Take some away.',
  columns: { name: 'Indicator', unitOfMeasure: 'Unit of measure', overTime: 'Over time', overUnits: 'Over units', better: 'Better when' },
  fields: { code: 'Code', vi: 'Vietnamese name', en: 'English name', unitOfMeasure: 'Unit of measure', overTime: 'Figures of several periods', overUnits: 'Figures of several units',
    better: 'Better when', definition: 'Definition', source: 'Legal source', wordings: 'How plans call it' },
  hints: {
    code: 'Small letters without marks, digits and hyphens, such as thu-ngan-sach.', unitOfMeasure: 'For example: %, đồng, hộ.',
    definition: 'What is counted, and what is not.', source: 'The text that defines it.',
    wordings: 'One a line; by them the indicator is proposed for a target.',
  },
  overTime: { SUM: 'sum', LAST: 'last one', MAX: 'highest', MEAN: 'mean' },
  overUnits: { SUM: 'sum', RATIO: 'numerators and denominators apart', COUNT: 'number of units', NONE: 'not put together' },
  better: { HIGHER: 'higher', LOWER: 'lower', NEITHER: 'neither' },
  versions: 'Versions', add: 'Add an indicator', edit: 'Edit the indicator', saved: (name) => `Indicator “${name}” is stored.`,
  wrongCode: 'A code has small letters without marks, digits and hyphens only, at most 64.', takenCode: 'This code is taken.',
  overtaken: 'Somebody else has just changed this indicator. What you typed is still here; close this to read theirs, or store again to overwrite it.',
};
