import { describe, expect, it } from 'vitest';
import { dateKey, foldName, nameGroups, timeSpan } from './normalise.ts';

describe('forms for matching', () => {
  it.each([
    ['DOE^JOHN', 'doe^john'],
    ['Doe^John^^^', 'doe^john'],
    [' Doe ^ John ', 'doe^john'],
    ['Müller^Jörg', 'müller^jörg'],
    ['Mu\u0308ller', 'müller'],
    ['ÅSTRÖM^ÉMILE', 'åström^émile'],
    ['van  der   Berg', 'van der berg'],
    ['DO?^*', 'do?^*'],
    ['^^^', ''],
  ])('folds the name %j to %j', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it('splits a name into its three groups', () => {
    expect(nameGroups('Yamada^Tarou=山田^太郎=やまだ^たろう')).toEqual(['yamada^tarou', '山田^太郎', 'やまだ^たろう']);
  });

  it.each([
    ['20200131', '20200131'],
    ['2020.01.31', '20200131'],
    [' 20200131 ', '20200131'],
    ['2020', ''],
    ['yesterday', ''],
    ['', ''],
  ])('takes the date %j as %j', (date, key) => {
    expect(dateKey(date)).toBe(key);
  });

  it.each([
    ['10', '100000000000', '105959999999'],
    ['1030', '103000000000', '103059999999'],
    ['103015', '103015000000', '103015999999'],
    ['10:30:15', '103015000000', '103015999999'],
    ['103015.5', '103015500000', '103015599999'],
    ['103015.123456', '103015123456', '103015123456'],
    ['235960', '235960000000', '235960999999'],
  ])('takes the time %j as the moments from %s to %s (PS3.5 Table 6.2-1)', (time, first, last) => {
    expect(timeSpan(time)).toEqual({ first, last });
  });

  it.each(['', '1', '103', '24', '1060', '103061', '1030.5', '103015.', '103015.1234567', 'noon'])(
    'does not take %j as a time',
    time => {
      expect(timeSpan(time)).toBeUndefined();
    },
  );
});
