/** Frames from one choice: one, or one for each group in a grid. */
import templates from 'content:templates';
import { frameGap, gridOf } from '../../board/frame-grid.ts';
import type { FrameChoice } from '../../board/layout/choice.ts';
import { checkChoice, keptName, layoutFor } from '../../board/layout/from-template.ts';
import { type Group, longestName, mostGroups } from '../../board/layout/layout.ts';
import { type OwnTemplate, ownTemplatePrefix } from '../../board/own-template.ts';
import { planFrame } from '../../board/plan/frame.ts';
import type { Template } from '../../board/templates.ts';
import type { Act } from '../act.ts';
import { draw } from '../draw.ts';
import { glyphs } from '../glyphs.ts';
import { onCurrentPage } from '../nodes.ts';
import { Refusal, texts as wordsIn } from '../texts.ts';
import { roomOnPage, showWhole } from './insert-template.ts';
import { readOwnTemplates } from './own-templates.ts';

/**
 * At the free place closest to the view's centre, in view and selected. Without groups: one frame of nobody in
 * particular. A group without a name gets a number.
 */
export function insertFrames(choice: FrameChoice, groups: readonly string[]): Act {
  return async (tools) => {
    const { stamp } = tools;
    const template = await findTemplate(choice.template);
    if (!template) throw new Refusal((texts) => texts.unknownTemplate);
    const problem = checkChoice(template, choice) ?? checkNames(groups);
    if (problem) throw new Refusal((texts) => texts.layoutProblem(problem));
    if (groups.length > mostGroups) throw new Refusal((texts) => texts.tooManyGroups(mostGroups));

    const words = wordsIn[choice.language];
    const owners: readonly (Group | null)[] =
      groups.length === 0
        ? [null]
        : groups.map((name, colour) => ({ name: keptName(name) || words.groupName(colour + 1), colour }));
    const drawings = owners.map((group) =>
      planFrame({ ...layoutFor(template, choice, stamp), group }, { stamp: () => stamp() }, glyphs),
    );
    const grid = gridOf(drawings, frameGap);
    const first = await roomOnPage(grid, tools);
    const pen = await tools.pen();
    const page = figma.currentPage;
    const made: SceneNode[] = [];
    for (const [index, drawing] of drawings.entries()) {
      const at = grid.places[index] ?? { x: 0, y: 0 };
      tools.progress(index, drawings.length);
      made.push(await draw(drawing, page, { x: first.x + at.x, y: first.y + at.y }, pen));
    }
    tools.progress(drawings.length, drawings.length);
    await tools.pace(4 * made.length + 8);
    const [only] = made;
    if (only && made.length === 1) showWhole(only);
    else if (made.every((node) => !node.removed && onCurrentPage(node))) {
      figma.currentPage.selection = made;
      figma.viewport.scrollAndZoomIntoView(made);
    }
    return (texts) =>
      made.length === 1
        ? texts.insertedTemplate(nameOf(template, tools.language))
        : texts.insertedFrames(made.length);
  };
}

function checkNames(groups: readonly string[]) {
  const found = Math.max(0, ...groups.map((name) => name.trim().length));
  return found > longestName ? ({ kind: 'name-too-long', limit: longestName, found } as const) : null;
}

async function findTemplate(id: string): Promise<Template | OwnTemplate | undefined> {
  if (!id.startsWith(ownTemplatePrefix)) return templates.find((one) => one.id === id);
  const { document, library } = await readOwnTemplates();
  return [...document, ...library].find((one) => one.id === id);
}

const nameOf = ({ name }: Template | OwnTemplate, language: FrameChoice['language']): string =>
  typeof name === 'string' ? name : name[language];
