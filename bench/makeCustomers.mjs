// Writes a big invented customer file for the benchmarks and the large-file test:
//   node bench/makeCustomers.mjs <path> [rows, default 1000000] [seed, default 1]
// Twelve columns, about 205 bytes a row, no names in the first row: id (a UUID), name, e-mail, phone, company (5% with a
// quoted comma), city, country, plan, amount, date, yes/no, note (some with quotes, line breaks and other scripts).
// Written block by block, so the memory it takes does not grow with the file.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { csvRecord } from '../e2e/tools/csv.mjs';
import { companyDomain, inventCompany, inventPerson } from '../e2e/tools/people.mjs';
import { seededRandom } from '../e2e/tools/random.mjs';

const rowsPerBlock = 2000;
const plans = ['Free', 'Starter', 'Business', 'Enterprise'];
const shortNotes = ['', '', 'Met at the spring trade fair.', 'Asked about invoices; sent the guide.'];
const oddNotes = [
  'Says the app is "quick, and quietly clever".',
  'Wrote:\n"Could we have two workspaces?"\nAnswered on the same day.',
  'ご担当者変更の可能性あり。来月もう一度ご連絡する。',
  'يفضل التواصل باللغة العربية.',
  'Потрібна знижка на 10 місць, відповісти до п’ятниці.',
];

/**
 * @param {string} path where the file goes
 * @param {number} rows
 * @param {number} seed the same seed and rows give the same bytes
 */
export async function makeCustomers(path, rows, seed = 1) {
  const random = seededRandom(seed);
  const out = createWriteStream(path);
  for (let from = 0; from < rows; from += rowsPerBlock) {
    let block = '';
    for (let row = from; row < Math.min(rows, from + rowsPerBlock); row++)
      block += `${csvRecord(customer(random, row))}\n`;
    if (!out.write(block)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function customer(random, row) {
  const person = inventPerson(random);
  const company = inventCompany(random, random.chance(0.05));
  return [
    uuid(random),
    person.name,
    `${person.slug}.${row}@${companyDomain(company)}`,
    person.phone,
    company,
    person.city,
    person.country,
    random.pick(plans),
    (random.below(2_000_000) / 100).toFixed(2),
    `${2019 + random.below(7)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`,
    random.chance(0.5) ? 'yes' : 'no',
    random.chance(0.04) ? random.pick(oddNotes) : random.pick(shortNotes),
  ];
}

function uuid(random) {
  return `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-a${random.hex(3)}-${random.hex(12)}`;
}

function two(number) {
  return String(number).padStart(2, '0');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [path, rows = '1000000', seed = '1'] = process.argv.slice(2);
  if (!path) {
    console.error('usage: node bench/makeCustomers.mjs <path> [rows] [seed]');
    process.exit(1);
  }
  await makeCustomers(path, Number(rows), Number(seed));
}
