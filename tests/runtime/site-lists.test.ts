import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../runtime/read-settings.ts';
import { isSiteOn, switchSite, type Sites } from '../../runtime/site-lists.ts';

const make = (sites: Partial<Sites>) => ({ ...DEFAULTS, sites: { ...DEFAULTS.sites, ...sites } });

describe('a site', () => {
  it.each<[string, Partial<Sites>, string, boolean]>([
    ['is on when nothing is listed', {}, 'a.example', true],
    ['that is listed is off', { off: ['a.example'] }, 'a.example', false],
    ['is off with the name above it', { off: ['a.example'] }, 'www.a.example', false],
    ['is on with the name below it', { off: ['www.a.example'] }, 'a.example', true],
    ['is on with a name that only ends alike', { off: ['a.example'] }, 'aa.example', true],
    ['has a file’s empty host of its own', { off: [''] }, '', false],
    ['is on where local files are off', { off: [''] }, 'a.example', true],
    ['is off where only others are listed', { isOnlyListed: true, only: ['b.example'] }, 'a.example', false],
    ['is on where it is listed', { isOnlyListed: true, only: ['a.example'] }, 'www.a.example', true],
    ['that both lists name is off', { isOnlyListed: true, only: ['a'], off: ['a'] }, 'a', false],
    ['is on where the only-list does not count', { only: ['b.example'] }, 'a.example', true],
  ])('%s', (_, sites, host, isOn) => {
    expect(isSiteOn(make(sites), host)).toBe(isOn);
  });
});

describe('the switch', () => {
  it('acts on the exact host', () => {
    expect(switchSite(DEFAULTS, 'www.a.example', false).sites.off).toEqual(['www.a.example']);
  });

  it('takes away the name above when that is what keeps the site off', () => {
    const off = ['a.example', 'b.example'];
    expect(switchSite(make({ off }), 'www.a.example', true).sites.off).toEqual(['b.example']);
  });

  it('takes a site out of the list of the only ones before it names it among those that are off', () => {
    const listed = make({ isOnlyListed: true, only: ['a.example', 'b.example'] });
    expect(switchSite(listed, 'a.example', false).sites).toEqual({
      isOnlyListed: true,
      only: ['b.example'],
      off: [],
    });
  });

  const host = fc.constantFrom('', 'example', 'a.example', 'www.a.example', 'b.example');
  const sites = fc.record({ isOnlyListed: fc.boolean(), off: fc.array(host), only: fc.array(host) });

  it('does what it says, whatever the lists hold', () => {
    fc.assert(
      fc.property(sites, host, fc.boolean(), (lists, name, isOn) => {
        const switched = switchSite(make(lists), name, isOn);
        expect(isSiteOn(switched, name)).toBe(isOn);
        expect(switchSite(switched, name, isOn)).toBe(switched);
      }),
    );
  });
});
