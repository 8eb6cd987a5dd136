import { describe, expect, it } from 'vitest';
import { isBetween, pageOf, sorted } from './page.ts';

const rows = ['a', 'b', 'c', 'd', 'e'];
const fromZero = { page: 'currentPage', size: 'rowsPerPage', firstPage: 0, defaultSize: 50, items: 'items' };
const fromOne = { ...fromZero, page: 'page', size: 'limit', firstPage: 1, defaultSize: 2 };

it.each([
  { pagination: fromZero, given: {}, want: rows },
  { pagination: fromZero, given: { currentPage: 0, rowsPerPage: 2 }, want: ['a', 'b'] },
  { pagination: fromZero, given: { currentPage: 2, rowsPerPage: 2 }, want: ['e'] },
  { pagination: fromZero, given: { currentPage: 3, rowsPerPage: 2 }, want: [] },
  { pagination: fromZero, given: { currentPage: 0, rowsPerPage: 0 }, want: [] },
  { pagination: fromOne, given: { page: 1 }, want: ['a', 'b'] },
  { pagination: fromOne, given: { page: '2', limit: '3' }, want: ['d', 'e'] },
])('page $given, pages from $pagination.firstPage: $want', ({ pagination, given, want }) => {
  expect(pageOf(rows, pagination, given)).toEqual(want);
});

it.each([
  { given: {}, want: rows },
  { given: { sortOrder: 'asc' }, want: rows },
  { given: { sortOrder: 'DESC' }, want: ['e', 'd', 'c', 'b', 'a'] },
])('order $given', ({ given, want }) => {
  expect(sorted(rows, given)).toEqual(want);
});

describe('a day in January', () => {
  it.each([
    { given: {}, want: true },
    { given: { dateFrom: '2030-01-31T12:00:00Z' }, want: true },
    { given: { dateTo: '2030-01-31T13:00:00+01:00' }, want: true },
    { given: { dateFrom: '2030-02-01T00:00:00Z' }, want: false },
    { given: { dateFrom: '2030-01-01T00:00:00Z', dateTo: '2030-01-30T00:00:00Z' }, want: false },
  ])('is in $given: $want', ({ given, want }) => {
    expect(isBetween('2030-01-31T12:00:00.000Z', given)).toBe(want);
  });
});
