// The signs of the statuses as pictures of a style sheet. An SVG element in each of ten thousand cells would cost the browser three of four frames.
import { render } from 'lit';
import { STATUSES } from '../status.js';
import { sign } from '../view/sign.js';

const holder = document.createElement('div');
let sheet;

/** An element with the sign of a status, drawn by the template that every screen uses. */
export function signOf(status) {
  render(sign(status), holder);
  return holder.querySelector('svg').cloneNode(true);
}

/** Gives every element of the wall of the class `sign-STATUS` its picture, in the colours of both themes. */
export function paintSigns() {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(STATUSES.map(rules).join('\n'));
  document.adoptedStyleSheets.push(sheet);
}

function rules(status) {
  const dark = picture(status, 'dark');
  return `.wall .sign-${status} { background-image: ${picture(status, 'light')}; }
    @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) .wall .sign-${status} { background-image: ${dark}; } }
    [data-theme="dark"] .wall .sign-${status} { background-image: ${dark}; }`;
}

/** The colour comes from the tokens, as the element has it in that theme. */
function picture(status, theme) {
  const svg = signOf(status);
  const place = document.createElement('div');
  place.style.colorScheme = theme;
  place.append(svg);
  document.body.append(place);
  svg.setAttribute('color', getComputedStyle(svg).color);
  place.remove();
  return `url("data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}")`;
}
