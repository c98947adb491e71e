import { afterAll, beforeAll, it } from 'vitest';
import { BoardPage, type Served, serveBoard } from './board-page.ts';
let served: Served;
beforeAll(async () => { served = await serveBoard(); });
afterAll(() => served.close());
it.each([['nl-NL',340],['en-GB',300],['nl-NL',480]] as const)('shots %s %s', async (locale, width) => {
  const board = await BoardPage.open(served, { locale, height: 1800 });
  const nl = locale==='nl-NL';
  await board.startWith(nl ? /: Lineair$/ : /: Linear$/);
  await board.openTab(nl ? /Activiteiten/ : /Activities/);
  for (const q of ['kennisclip','debat','forum']) await board.insertByKeyboard(q);
  const cards = await board.ours('card');
  let i = 0;
  for (const c of cards) { await board.focusBoard(); await board.page.keyboard.press('Escape'); await board.drag(await board.middleOf(c), await board.placeIn(i % 2 ? 'offline':'online', i)); i++; }
  await board.openTab(nl ? /Sjablonen/ : /Templates/);
  await board.sidebar.getByRole('button', { name: nl ? /: Hybride$/ : /: Hybrid$/ }).first().click();
  await board.page.waitForTimeout(800);
  await board.page.waitForTimeout(500);
  await board.page.addStyleTag({ content: `.plugin-window{height:1700px!important;width:${width}px!important;transform:none!important}` });
  const shot = async (name: string) => { await board.page.waitForTimeout(250); await board.page.locator('iframe').screenshot({ path: `/tmp/F-${width}-${name}.png` }); };
  await board.openTab(nl ? /Balans/ : /Balance/);
  await board.sidebar.getByRole('switch', { name: nl ? 'Toon open vragen' : 'Show open questions' }).click();
  await board.page.waitForTimeout(300); await board.sidebar.locator('.section').filter({ hasText: nl ? 'Ontwerpen naast elkaar' : 'Designs side by side' }).screenshot({ path: `/tmp/F-${width}-balance.png` }); await board.sidebar.getByRole('button', { name: nl ? 'Soorten leren' : 'Kinds of learning' }).click(); await board.sidebar.locator('.section').filter({ hasText: nl ? 'Ontwerpen naast elkaar' : 'Designs side by side' }).screenshot({ path: `/tmp/F-${width}-types.png` });
  await board.read(({ document }, [z='']) => document.edit('remote', () => document.remove(z)), (await board.ours('zone')).slice(-4));
  await board.page.waitForTimeout(1800); await shot('damage');
  const opener = board.sidebar.getByRole('button', { name: nl ? 'Sjabloon aanpassen' : 'Change the template' });
  await opener.click();
  await board.sidebar.getByRole('textbox').first().waitFor();
  await board.page.evaluate(() => {
    const frame = window.blendedWaveBoard!.document; const f = frame.descendants(frame.currentPage).filter((id) => frame.node(id)?.sharedData.blendedwave?.frame).at(-1);
    const w = document.querySelector('iframe')!.contentWindow!;
    const post = (name: string, payload: unknown) => w.postMessage({ pluginMessage: [name, payload] }, '*');
    post('snapshots', { frame: f, snapshots: [{ id: 'a', name: 'Na ronde 1', at: 1790000000000, activities: 14, state: 'whole' }, { id: 'b', name: 'Oude situatie met een lange naam', at: 1780000000000, activities: 12, state: 'damaged' }] });
    post('snapshot', { frame: f, snapshot: 'a', design: { stamp: 'x', node: f, title: '', shape: 'linear', kind: 'new', language: 'nl', ects: null, hoursPerEcts: 28, segments: [], outcomes: [{stamp:'o',node:'1',text:'Kan rekenen',assessedElsewhere:false}], activities: [], links: [], decisions: [], settings: {} } });
  });
  await shot('panel');
  await board.sidebar.getByRole('combobox').first().selectOption({ index: 0 }).catch(() => {});

  await board.page.addStyleTag({ content: `.plugin-window{height:760px!important}` }); await shot('panel-760');
  await board.close();
}, 60000);
