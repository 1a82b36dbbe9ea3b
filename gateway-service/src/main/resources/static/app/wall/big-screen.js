/** Nobody scrolls a screen on a wall: it turns its pages by itself. */
const PAGE_MS = 20_000;

export class BigScreen {
  #timer;

  /** @param page the element with the wall in it */
  constructor(page) {
    this.page = page;
    page.addController(this);
  }

  hostDisconnected() {
    this.turn(false);
  }

  /** Switches the look and the turning of pages on or off. */
  turn(on) {
    document.documentElement.classList.toggle('big-screen', on);
    if (on) this.#timer ??= setInterval(() => this.#next(), PAGE_MS);
    else {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
  }

  /** On by a screenful of wards, after the last one back to the first. */
  #next() {
    const room = this.page.querySelector('.wall-scroll');
    if (!room) return;
    const head = room.querySelector('.head').offsetHeight;
    const atEnd = room.scrollTop + room.clientHeight >= room.scrollHeight - 1;
    room.scrollTo({ top: atEnd ? 0 : room.scrollTop + room.clientHeight - head });
  }
}
