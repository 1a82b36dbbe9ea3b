// The cells of the wall. Ten thousand of them are made without a template engine, each once; afterwards only what changes is touched.
import { href } from '../address.js';
import { tone } from '../status.js';
import { paintSigns, signOf } from './signs.js';

const SUMS = ['attainment', 'kept', 'complete', 'onTime'];
const GLOW_MS = 2000;
/** From here on there is no room for a decimal; on a wall there is none at all, to be read from five metres. */
const WIDE = 1000;

export class Grid {
  #blanks = new Map();
  #rows = new Map();
  #glowing = new Map();

  /** @param host an element that nobody else writes into */
  constructor(host) {
    this.host = host;
    paintSigns();
  }

  /**
   * Shows a wall: makes all of it anew where it is another one, else touches only what differs.
   * @param was Map unit → {code: cell} of what was otherwise at an earlier date
   */
  show(wall, place, words, formats, was) {
    const shape = JSON.stringify([place.lang, place.asOf, place.since, place.show, wall.columns.map(({ code }) => code), wall.rows.map(({ unit }) => unit)]);
    const same = shape === this.shape && was === this.was;
    if (!same) this.#draw(wall, place, words, formats, was);
    else if (wall !== this.wall) this.#renew(wall);
    if (!same || place.indicator !== this.place.indicator || place.show !== this.place.show) this.head = this.#head(wall, place);
    Object.assign(this, { shape, place });
  }

  /** Puts the rows that are wanted into their order, under the headings of their groups; nothing is moved that stands right. */
  arrange(groups) {
    const order = JSON.stringify(groups.map(({ status, rows }) => [status, rows.map(({ unit }) => unit)]));
    const focused = document.activeElement;
    if (order !== this.order || this.host.firstChild !== this.head) this.host.replaceChildren(this.head, ...groups.flatMap((group) => this.#group(group)));
    if (this.host.contains(focused)) focused.focus({ preventScroll: true });
    this.order = order;
    if (!this.host.querySelector('.cell[tabindex="0"]')) this.host.querySelector('.cell')?.setAttribute('tabindex', '0');
  }

  #group({ status, rows }) {
    const nodes = rows.map(({ unit }) => this.#rows.get(unit).node);
    return status ? [this.#heading(status, rows.length), ...nodes] : nodes;
  }

  #draw(wall, place, words, formats, was) {
    Object.assign(this, { wall, words, formats, was, order: undefined, big: place.show === 'big' });
    this.titles = new Map(wall.columns.map(({ code, title }) => [code, title]));
    this.#rows = new Map(wall.rows.map((row) => [row.unit, this.#row(row, place)]));
    this.host.style.setProperty('--columns', wall.columns.length);
    this.host.setAttribute('aria-rowcount', wall.rows.length + 1);
    this.host.setAttribute('aria-colcount', wall.columns.length + SUMS.length + 1);
  }

  #renew(wall) {
    const before = new Map(this.wall.rows.map((row) => [row.unit, row.cells]));
    this.wall = wall;
    for (const row of wall.rows) {
      const old = before.get(row.unit);
      wall.columns.filter(({ code }) => differs(old[code], row.cells[code])).forEach(({ code }) => this.change(row, code, true));
      this.#sums(this.#rows.get(row.unit).sums, row);
    }
  }

  /** One cell is another one now. @param glows whether that is to be seen */
  change(row, code, glows) {
    const drawn = this.#rows.get(row.unit);
    const node = drawn?.cells.get(code);
    if (!node) return;
    node.className = this.#blank(row.cells[code]?.status).className;
    node.replaceChildren();
    this.#fill(node, row, code, row.cells[code]);
    if (glows) this.#glow(node);
    this.#sums(drawn.sums, row);
  }

  #head(wall, place) {
    const head = element('div', 'row head', 'row');
    const corner = element('div', 'name', 'columnheader');
    corner.textContent = this.words.wall.ward;
    head.append(corner, ...SUMS.map((sum) => this.#title('sum', this.words.wall.sums[sum], this.words.wall.sumHints[sum])));
    for (const { code, title } of wall.columns) {
      const cell = element('div', 'column', 'columnheader');
      cell.dataset.code = code;
      const link = document.createElement('a');
      link.href = href(place, { indicator: code === place.indicator ? undefined : code });
      if (code === place.indicator) link.setAttribute('aria-current', 'true');
      link.textContent = title;
      link.title = title;
      cell.append(link);
      head.append(cell);
    }
    return head;
  }

  #title(kind, text, hint) {
    const cell = element('div', kind, 'columnheader');
    cell.textContent = text;
    cell.title = hint;
    return cell;
  }

  #row(row, place) {
    const node = element('div', 'row', 'row');
    const name = element('div', 'name', 'rowheader');
    const link = document.createElement('a');
    link.href = href({ page: 'plan', plan: row.plan, lang: place.lang, asOf: place.asOf });
    link.textContent = row.name;
    name.append(link);
    const sums = SUMS.map(() => element('div', 'sum', 'gridcell'));
    this.#sums(sums, row);
    const cells = new Map(this.wall.columns.map(({ code }) => [code, this.#cell(row, code)]));
    node.append(name, ...sums, ...cells.values());
    return { node, sums, cells };
  }

  #sums(nodes, row) {
    const { percent } = this.formats;
    const texts = [percent(row.attainment), `${row.kept}/${row.of}`, percent(row.complete), percent(row.onTime)];
    nodes.forEach((node, index) => { node.textContent = texts[index]; });
  }

  #cell(row, code) {
    const cell = row.cells[code];
    const node = this.#blank(cell?.status).cloneNode(true);
    return this.#fill(node, row, code, cell);
  }

  /** A cell of a status without its number, made once and copied. */
  #blank(status) {
    if (!this.#blanks.has(status)) {
      const node = element('div', status ? `cell ${tone(status)} sign-${status}` : 'cell none', 'gridcell');
      node.setAttribute('tabindex', '-1');
      this.#blanks.set(status, node);
    }
    return this.#blanks.get(status);
  }

  /** Number, name and what it was before; the rest is that of the blank. */
  #fill(node, row, code, cell) {
    const was = this.was?.get(row.unit)?.[code];
    const share = cell?.share == null ? '' : this.formats.tenth(cell.share);
    const shown = share && (this.big || cell.share >= WIDE) ? this.formats.whole(cell.share) : share;
    if (was) {
      node.classList.add('changed');
      node.append(was.status ? signOf(was.status) : this.words.wall.notYet, '→', signOf(cell.status));
    } else node.append(shown);
    node.setAttribute('aria-label', this.#label(row, code, cell, was, share));
    return node;
  }

  #label(row, code, cell, was, share) {
    const status = cell ? this.words.statuses[cell.status] : this.words.wall.noTarget;
    const before = was ? `${this.words.statuses[was.status] ?? this.words.wall.notYet} → ` : '';
    return `${row.name}, ${this.titles.get(code)}: ${before}${status}${share && `, ${share}\u00a0%`}`;
  }

  /** Set and taken away rather than faded: a fade of a hundred cells is painted anew at each frame. */
  #glow(node) {
    clearTimeout(this.#glowing.get(node));
    node.classList.add('glow');
    this.#glowing.set(node, setTimeout(() => {
      node.classList.remove('glow');
      this.#glowing.delete(node);
    }, GLOW_MS));
  }

  #heading(status, count) {
    const row = element('div', 'row group', 'row');
    const cell = element('div', 'name', 'rowheader');
    cell.append(signOf(status), this.words.wall.groupOf(this.words.statuses[status], count));
    row.append(cell);
    return row;
  }
}

function differs(one, other) {
  return one?.status !== other?.status || one?.share !== other?.share;
}

function element(name, kind, role) {
  const node = document.createElement(name);
  node.className = kind;
  node.setAttribute('role', role);
  return node;
}
