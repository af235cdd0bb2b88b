// The bills of an advice as a table for spreadsheets: the figures of the JSON itself, unrounded.

/** @typedef {import('./scalewright.d.ts').Advice} Advice */

const HEAD = [
  'option', 'component', 'provider', 'sku', 'title', 'quantity', 'unit', 'unit_price', 'currency', 'monthly_low',
  'monthly_likely', 'monthly_high', 'included', 'own', 'region', 'as_of', 'confidence', 'source',
];

/**
 * By RFC 4180; a text that a spreadsheet would take for a formula is kept a text.
 * @param {string | number | boolean | undefined} value
 */
function cell(value) {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A line for each line of each option's bill, and one for its total where every price is known.
 * @param {Pick<Advice, 'options'>} advice
 */
export function toCsv(advice) {
  /** @type {(string | number | boolean | undefined)[][]} */
  const rows = [HEAD];
  for (const { id, cost } of advice.options) {
    for (const item of cost.items) {
      const { low, likely, high } = item.monthly;
      rows.push([
        id, item.component, item.provider, item.sku, item.title, item.quantity, item.unit, item.unit_price, cost.currency,
        low, likely, high, item.included, item.own, item.region, item.as_of, item.confidence, item.source,
      ]);
    }
    if (!cost.monthly) continue;
    const { low, likely, high } = cost.monthly;
    const blank = /** @type {undefined[]} */ (Array(HEAD.length - 6).fill(undefined));
    rows.push([id, 'total', cost.provider, ...blank.slice(0, 5), cost.currency, low, likely, high, ...blank.slice(0, 6)]);
  }
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
