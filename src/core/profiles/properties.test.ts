import { expect, test } from 'vitest';
import { knownPropertyFor, propertyLabel, propertyNameFault } from './properties.ts';

test.each([
  ['E-Mail', '$email'],
  ['email_address', '$email'],
  ['$email', '$email'],
  ['firstName', '$first_name'],
  ['Full Name', '$name'],
  ['Signed up', '$created'],
  ['Plan', undefined],
  ['', undefined],
  ['!!!', undefined],
])('a column called %j is %j', (name, property) => {
  expect(knownPropertyFor(name, false)).toBe(property);
});

test('a group has no first name', () => {
  expect(knownPropertyFor('first name', true)).toBeUndefined();
  expect(knownPropertyFor('name', true)).toBe('$name');
});

test('names that say which profile is meant, that the destination keeps, or that are too long are refused', () => {
  for (const name of ['', '  ', '$distinct_id', '$token', '$group_id', '$last_seen', 'x'.repeat(256)])
    expect([name, propertyNameFault(name)]).toEqual([name, expect.any(String)]);
  for (const name of ['$email', 'Plan', '__proto__', 'constructor', '<script>'])
    expect(propertyNameFault(name)).toBeUndefined();
});

test('a known property is shown by its plain name', () => {
  expect(propertyLabel('$email')).toBe('Email');
  expect(propertyLabel('Plan')).toBe('Plan');
});
