/** The cards of the set travel inside the page of the sidebar. */
import cards from 'content:cards';
import { describe, expect, it } from 'vitest';
import { withCards } from '../../src/plugin/page.ts';
import { readCards } from '../../src/sidebar/handed-over.ts';

const page = '<!doctype html><html><head></head><body><script>start()</script></body></html>';
/** As a browser reads it: the text up to the first end of the element. */
const pageOf = (html: string): Pick<Document, 'getElementById'> => {
  const found = /<script id="cards" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1];
  return { getElementById: () => (found === undefined ? null : ({ textContent: found } as HTMLElement)) };
};

describe('the cards of the set', () => {
  it('arrive as they left, before the sidebar starts', () => {
    const html = withCards(page, cards);
    expect(readCards(pageOf(html))).toEqual(cards);
    expect(html.indexOf('id="cards"')).toBeLessThan(html.indexOf('start()'));
  });

  it('end nothing in the page, whatever they are called', () => {
    const [first] = cards;
    if (!first) throw new Error('There are no cards');
    const strange = { ...first, name: { nl: '</script><img onerror=1>', en: "$' <!-- $&" } };
    expect(readCards(pageOf(withCards(page, [strange])))).toEqual([strange]);
  });

  it('are missed out loud in a page that was not handed over', () => {
    expect(() => readCards(pageOf(page))).toThrow();
  });
});
