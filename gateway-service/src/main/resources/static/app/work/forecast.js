// What verdicts would be with the figures as they stand in the grid: asked of the service that judges, never judged here.
import { send } from '../api.js';

const PAUSE_MS = 500;

export class Forecast {
  /** @param entry () => Entry @param changed called when there is something to show */
  constructor(entry, changed) {
    Object.assign(this, { entry, changed, verdicts: new Map() });
  }

  /** Something was typed, or is there for the first time. */
  touch() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  stop() {
    clearTimeout(this.timer);
  }

  /** Without an answer nothing is shown: entering goes on while the judging service is away. */
  async ask() {
    const { known: { of: { plan, department, period } }, lang } = this.entry();
    const figures = this.entry().given().map((row) => this.entry().answer(row).figure);
    const text = JSON.stringify(figures);
    if (text === this.asked) return;
    this.asked = text;
    const { value } = figures.length > 0
      ? await send(`/api/v1/scoreboards/${encodeURIComponent(plan)}/verdicts:preview`, { department, period, figures }, lang) : {};
    if (this.asked !== text) return;
    this.verdicts = new Map((value?.verdicts ?? []).map((verdict) => [verdict.target, verdict]));
    this.changed();
  }

  of({ target }) {
    return this.verdicts.get(target.id);
  }
}
