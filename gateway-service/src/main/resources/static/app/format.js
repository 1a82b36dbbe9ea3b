// Numbers, dates and periods as people of the language write them.
import { now } from './clock.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const NBSP = '\u00a0';
const NOTHING = '–';
/** The unit of verdicts on several criteria, the only one that no plan names. */
const CRITERIA = { vi: 'tiêu chí', en: 'criteria' };
const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

export function formats(lang) {
  const locale = lang === 'en' ? 'en-GB' : 'vi-VN';
  /** What is not zero does not read as zero, however small it is. */
  const plain = rounding(locale, { maximumFractionDigits: 2, maximumSignificantDigits: 1, roundingPriority: 'morePrecision' });
  const tenth = rounding(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const whole = rounding(locale, { maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
  const inWords = (unit) => (unit === CRITERIA.vi ? CRITERIA[lang] : unit);
  return {
    unit: inWords,
    number: (value) => (isNumber(value) ? plain.format(value) : NOTHING),
    /** With one decimal, where the sign of percent stands elsewhere. */
    tenth: (value) => tenth.format(value),
    /** Without decimals, where there is no room for any. */
    whole: (value) => whole.format(value),
    /** A share in percent, always with one decimal. */
    percent: (value) => (isNumber(value) ? tenth.format(value) + NBSP + '%' : NOTHING),
    /** Whole per cent of a count. */
    part: (count, of) => (of > 0 ? plain.format(Math.floor((100 * count) / of)) + NBSP + '%' : NOTHING),
    withUnit: (value, unit) => (isNumber(value) ? plain.format(value) + (unit ? NBSP + inWords(unit) : '') : NOTHING),
    /** A change, with its sign. */
    change: (value) => sign(value) + plain.format(Math.abs(value)),
    /** The same in percent. */
    changeInPercent: (value) => sign(value) + tenth.format(Math.abs(value)) + NBSP + '%',
    /** How much a file holds. */
    size: (bytes) => (bytes < MEGABYTE ? plain.format(Math.ceil(bytes / KILOBYTE)) + NBSP + 'KB' : tenth.format(bytes / MEGABYTE) + NBSP + 'MB'),
    date: (instant) => date.format(new Date(instant)),
    /** A day without a time: '2024-06-14'. */
    day: (text) => text.split('-').reverse().join('/'),
    time: (instant) => clock.format(new Date(instant)),
    moment: (instant) => `${date.format(new Date(instant))} ${clock.format(new Date(instant))}`,
  };
}

/** A half goes to the even digit, as in the sentences of verdicts and in reports; decimals as they are written, for a double lies beside them. */
function rounding(locale, options) {
  const format = new Intl.NumberFormat(locale, { roundingMode: 'halfEven', ...options });
  return { format: (value) => format.format(String(value)) };
}

const DAY_MS = 86_400_000;
const OFFSET = '+07:00';
const OFFSET_MS = 7 * 3_600_000;

/** The day that it is where the wards are. */
export function today() {
  return new Date(now() + OFFSET_MS).toISOString().slice(0, 10);
}

/** How many days are left until a day; below zero when it is over. */
export function daysUntil(day) {
  return (Date.parse(day) - Date.parse(today())) / DAY_MS;
}

/** The moment at which a day begins where the wards are. */
export function startOf(day) {
  return new Date(`${day}T00:00:00${OFFSET}`).toISOString();
}

export function dayAfter(day) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** '2024-M06' → {year: 2024, letter: 'M', index: 6}; undefined if it is no period. */
export function period(text) {
  const parts = /^(\d{4})-([MQSA])(\d{1,2})$/.exec(text ?? '');
  return parts ? { year: Number(parts[1]), letter: parts[2], index: Number(parts[3]) } : undefined;
}

/** A period as people name it; what is no period as it is written. */
export function periodLabel(text, words) {
  const known = period(text);
  return known ? words.period(known) : text;
}

function sign(value) {
  return value > 0 ? '+' : value < 0 ? '−' : '±';
}

function isNumber(value) {
  return typeof value === 'number' && Number.isFinite(value);
}
