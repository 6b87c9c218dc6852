import { expect, test } from 'vitest';
import { findProperty, propertyMatches, withNewProperty } from './propertyItems.ts';

const email = { name: '$email', label: 'Email' };
const groups = [
  { label: 'Mixpanel properties', items: [email, { name: '$name', label: 'Name' }] },
  { label: 'Your properties', items: [{ name: '__proto__', label: '__proto__' }] },
];

test('a property is found by its plain and its stored name, whatever the case', () => {
  expect(propertyMatches(email, ' EMA')).toBe(true);
  expect(propertyMatches(email, '$em')).toBe(true);
  expect(propertyMatches(email, 'phone')).toBe(false);
});

test('a new property is offered last, under what was typed without spaces around it', () => {
  const last = withNewProperty(groups, ' Churn risk ').at(-1);
  expect(last?.items).toEqual([{ name: 'Churn risk', label: 'Churn risk', isNew: true }]);
});

test('nothing is offered for a name that exists, or for nothing', () => {
  for (const query of ['email', '$EMAIL', ' __proto__', '', '  ']) {
    expect(withNewProperty(groups, query)).toHaveLength(groups.length);
  }
});

test('a stored name that no group has is shown as it is', () => {
  expect(findProperty(groups, '$email').label).toBe('Email');
  expect(findProperty(groups, 'constructor')).toEqual({ name: 'constructor', label: 'constructor' });
});
