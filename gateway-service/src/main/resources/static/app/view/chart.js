import { LitElement, html } from 'lit';
import { period } from '../format.js';

/**
 * What was reported, against the line that a steady pace would draw. The picture comes from ECharts, which is fetched only
 * when there is one to draw; the same numbers stand in a table for those who do not see it.
 */
class TrendChart extends LitElement {
  static properties = { line: { attribute: false }, words: { attribute: false }, formats: { attribute: false } };

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.dark = matchMedia('(prefers-color-scheme: dark)');
    this.redraw = () => this.draw();
    this.dark.addEventListener('change', this.redraw);
    this.theme = new MutationObserver(this.redraw);
    this.theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.redraw);
    this.theme.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  async updated() {
    const charts = await import('echarts/dist/echarts.esm.min.mjs');
    if (!this.isConnected) return;
    this.chart ??= charts.init(canvasIn(this.querySelector('.picture')), null, { renderer: 'canvas' });
    this.draw();
  }

  draw() {
    this.chart?.setOption(picture(this.line, this.words, this.formats, getComputedStyle(this)), true);
  }

  render() {
    const { line, words, formats } = this;
    const told = (point) => words.period(period(point.period));
    return html`<div class="picture" aria-hidden="true"></div>
      <table class="unseen"><caption>${words.panel.history}</caption>
        <thead><tr><th scope="col">${words.chart.period}</th><th scope="col">${words.chart[line.sums ? 'sum' : 'value']}</th>
          <th scope="col">${words.chart[line.kind]}</th></tr></thead>
        <tbody>${line.points.map((point) => html`<tr><th scope="row">${told(point)}</th>
          <td>${formats.number(point.value)}</td><td>${formats.number(point.against)}</td></tr>`)}</tbody>
      </table>`;
  }
}

/** ECharts empties its root by innerHTML = '', which the page's policy refuses for all scripts. */
function canvasIn(root) {
  return Object.defineProperty(root, 'innerHTML', { set: () => root.replaceChildren() });
}

function picture({ points, kind, sums }, words, formats, style) {
  const colour = (name) => resolved(style, name);
  const text = { color: colour('--quiet-ink'), fontFamily: style.getPropertyValue('--font'), fontSize: 12 };
  const axis = { axisLine: { lineStyle: { color: colour('--hairline') } }, axisTick: { show: false }, axisLabel: text };
  return {
    animation: false,
    grid: { left: 4, right: 12, top: 36, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text, itemWidth: 20, itemHeight: 8 },
    tooltip: { trigger: 'axis', renderMode: 'richText', confine: true, backgroundColor: colour('--ground'),
      borderColor: colour('--hairline'), textStyle: { ...text, color: colour('--ink') }, valueFormatter: formats.number },
    xAxis: { type: 'category', data: points.map((point) => words.chart.short(period(point.period))), ...axis },
    yAxis: { type: 'value', scale: true, splitNumber: 3, ...axis, splitLine: { lineStyle: { color: colour('--hairline') } },
      axisLabel: { ...text, formatter: formats.number } },
    series: [
      { name: words.chart[sums ? 'sum' : 'value'], type: 'line', data: points.map((point) => point.value), symbolSize: 6,
        color: colour('--accent'), lineStyle: { width: 2 } },
      ...(points.some((point) => point.against != null) ? [{ name: words.chart[kind], type: 'line', symbol: 'none',
        data: points.map((point) => point.against), color: colour('--idle'), lineStyle: { type: 'dashed', width: 1.5 } }] : []),
    ],
  };
}

/** The colour that light-dark() gives in the theme that is worn; ECharts reads no CSS. */
function resolved(style, name) {
  const [light, dark] = style.getPropertyValue(name).match(/#[0-9a-f]{3,8}/gi) ?? ['#000'];
  const scheme = document.documentElement.dataset.theme
    ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  return scheme === 'dark' ? dark ?? light : light;
}

customElements.define('td-chart', TrendChart);
