/** The page that shows all files of a language and how to use them. */
import { cardSizes, typeColours } from '../../src/board/plan/looks.ts';
import { templateTexts } from '../../src/board/plan/texts.ts';
import type { CardActivity } from '../../src/catalogue/schema.ts';
import { type Language, type LearningType, learningTypes } from '../../src/design/schema.ts';
import { escaped } from './markup.ts';
import { fileWords } from './words.ts';

const style = `
:root{color-scheme:light;--quiet:#5c5c5c;--line:#0000001f}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1180px;padding:48px 32px 96px;background:#fff;color:#1e1e1e;font:16px/1.5 Inter,system-ui,sans-serif}
h1{margin:0;font-size:36px;line-height:1.2;letter-spacing:-.02em}
.lead{max-width:62ch;margin:12px 0 40px;color:var(--quiet);font-size:18px}
.uses{display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:32px;padding:24px 0 32px;border-block:1px solid var(--line)}
.uses h2{margin:0 0 4px;font-size:16px}
.uses p{margin:0}
pre{margin:12px 0 0;padding:12px;border-radius:8px;background:#f5f5f5;font-size:13px;white-space:pre-wrap;overflow-wrap:anywhere}
section>h2{margin:56px 0 20px;font-size:22px}
ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(168px,1fr));gap:40px 24px;margin:0;padding:0;list-style:none}
img{display:block}
h3{margin:12px 0 0;font-size:14px;line-height:1.35}
code{color:var(--quiet);font-size:12px}
.files{display:flex;align-items:center;gap:12px;margin-top:8px;font-size:13px}
a{color:inherit;text-underline-offset:3px}
a:focus-visible{outline:2px solid #8638e5;outline-offset:3px}
`;

export function galleryPage(activities: readonly CardActivity[], language: Language): string {
  const { page } = fileWords[language];
  const groups = learningTypes.map((type) =>
    groupOf(
      type,
      activities.filter(({ learningType }) => learningType === type),
      language,
    ),
  );
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(page.title)}</title>
<style>${style}</style>
<h1>${escaped(page.title)}</h1>
<p class="lead">${escaped(page.lead)}</p>
<div class="uses">
${page.uses.map(useOf).join('\n')}
</div>
${groups.join('\n')}
</html>
`;
}

const useOf = ({ what, how, code }: { what: string; how: string; code?: string }): string =>
  `<div><h2>${escaped(what)}</h2><p>${escaped(how)}</p>${code ? `<pre>${escaped(code)}</pre>` : ''}</div>`;

function groupOf(type: LearningType, activities: readonly CardActivity[], language: Language): string {
  if (activities.length === 0) return '';
  return `<section>
<h2 style="color:${typeColours[type].ink}">${escaped(templateTexts[language].types[type])}</h2>
<ul>
${activities.map((activity) => itemOf(activity, language)).join('\n')}
</ul>
</section>`;
}

function itemOf({ id, name }: CardActivity, language: Language): string {
  const { markFile, cardFile, markOf, cardOf } = fileWords[language].page;
  const shown = name[language];
  const { width, height } = cardSizes.card;
  const link = (folder: string, of: (name: string) => string, word: string) =>
    `<a href="${folder}/${id}.svg" aria-label="${escaped(of(shown))}">${escaped(word)}</a>`;
  return `<li><img src="cards/${id}.svg" alt="" width="${width}" height="${height}" loading="lazy"><h3>${escaped(shown)}</h3><code>${id}</code><div class="files"><img src="marks/${id}.svg" alt="" width="28" height="28" loading="lazy">${link('marks', markOf, markFile)}${link('cards', cardOf, cardFile)}</div></li>`;
}
