// Writes public/sample/customers.csv, the file behind “Try it with sample data”. Run by hand after a change here:
//   node e2e/tools/make-sample.mjs
// Seeded, so the file only changes when this file or the lists of people do. Everyone in it is invented.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { csvRecord } from './csv.mjs';
import { companyDomain, inventCompany, inventPerson } from './people.mjs';
import { seededRandom } from './random.mjs';

const rows = 3000;
const random = seededRandom(20_260);

/** What an import of real data meets, at fixed places so that every run of this file has all of it. */
const repeatsEvery = 118;
const emptyIdEvery = 71;
const nullIds = new Set([402, 1209, 1877, 2650]);
const spacedIds = new Set([288, 1430, 2222]);
const badDateRow = 1733;

const plans = ['Free', 'Free', 'Free', 'Starter', 'Starter', 'Business', 'Enterprise'];
const seatsOf = { Free: [1], Starter: [2, 3, 5, 8], Business: [12, 25, 40], Enterprise: [120, 350, 900] };
const notes = [
  'Met at the spring trade fair.',
  'Asked about invoices; sent the guide.',
  'Prefers to be called in the morning, not by email.',
  'Says the app is "quick, and quietly clever".',
  'Wrote:\n"Could we have two workspaces?"\nAnswered on the same day.',
  'Delivery address:\n4 Mill Lane\nBack entrance',
  'ご担当者変更の可能性あり。',
  'يفضل التواصل باللغة العربية.',
  '=not a formula, just how they write',
  'Renewal in March – check the discount, 10%.',
];

const people = [];
for (let row = 1; row <= rows; row++) people.push(customer(row));
const text = people.map((person) => `${csvRecord(person)}\n`).join('');
writeFileSync(fileURLToPath(new URL('../../public/sample/customers.csv', import.meta.url)), text);
report();

/** Id, name, e-mail, phone, company, city, country, plan, seats, signed up, opted in, an empty column, note. */
function customer(row) {
  const again = row > 60 && row % repeatsEvery === 0 ? people[row - 2 - random.below(50)] : undefined;
  if (again && again[0] !== '') return laterState(again);
  const person = inventPerson(random);
  const company = random.chance(0.8) ? inventCompany(random, random.chance(0.2)) : '';
  const domain = company === '' ? random.pick(['post.example', 'mail.example']) : companyDomain(company);
  const plan = random.pick(plans);
  return [
    identifier(row),
    person.name,
    random.chance(0.03) ? '' : `${person.slug}${random.below(100)}@${domain}`,
    random.chance(0.12) ? '' : person.phone,
    company,
    person.city,
    person.country,
    plan,
    random.pick(seatsOf[plan]),
    row === badDateRow ? '2023-02-31' : isoDay(random.below(2100)),
    random.chance(0.6) ? 'yes' : 'no',
    '',
    random.chance(0.12) ? random.pick(notes) : '',
  ];
}

function identifier(row) {
  if (nullIds.has(row)) return 'null';
  if (row % emptyIdEvery === 0) return '';
  const id = `CUS-${String(10_000 + row * 7).padStart(6, '0')}`;
  return spacedIds.has(row) ? ` ${id} ` : id;
}

/** The same customer, met again further down with a bigger plan. */
function laterState(person) {
  const later = [...person];
  later[7] = 'Enterprise';
  later[8] = random.pick(seatsOf.Enterprise);
  return later;
}

/** A day between January 2020 and the autumn of 2025. */
function isoDay(day) {
  return new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
}

function report() {
  const ids = people.map((person) => person[0].trim()).filter((id) => id !== '' && id !== 'null');
  const count = (test) => people.filter(test).length;
  console.log({
    rows: people.length,
    kilobytes: Math.round(Buffer.byteLength(text) / 1024),
    withId: ids.length,
    repeats: ids.length - new Set(ids).size,
    noIdButEmail: count((person) => /^(null)?$/.test(person[0]) && person[2] !== ''),
    noIdNoEmail: count((person) => /^(null)?$/.test(person[0]) && person[2] === ''),
    noEmail: count((person) => person[2] === ''),
    withNote: count((person) => person[12] !== ''),
  });
}
