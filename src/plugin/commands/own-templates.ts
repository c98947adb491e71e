/** Templates that people drew themselves: saying what each zone is, and keeping the arrangement. */
import * as v from 'valibot';
import { keptName } from '../../board/layout/from-template.ts';
import {
  halfOverlapping,
  largestTemplate,
  type MarkedZone,
  mostZones,
  ownTemplateSchema,
  templateOf,
  type ZoneRole,
  zoneRoleSchema,
} from '../../board/own-template.ts';
import { modeColours, paper, white } from '../../board/plan/looks.ts';
import { templateTexts } from '../../board/plan/texts.ts';
import { namespace } from '../../board/stamps.ts';
import type { ToSidebar } from '../../messages/messages.ts';
import type { Shelf } from '../../messages/to-main.ts';
import type { Act } from '../act.ts';
import { paint } from '../draw.ts';
import { isClosed } from '../nodes.ts';
import { pace } from '../pace.ts';
import { templateShelf } from '../shelves.ts';
import { Refusal } from '../texts.ts';

/** Key of the shared data that tells what a drawn zone is. */
const roleKey = 'role';

type Zone = SectionNode | RectangleNode | FrameNode | ShapeWithTextNode;

/** A quiet look that tells what it is: the tint of its mode. */
const looks = {
  online: { hex: modeColours.online.tint },
  offline: { hex: modeColours.offline.tint },
  both: { hex: modeColours.both.tint },
  outcomes: paper,
  out: white,
  segment: { ...paper, opacity: 0.4 },
} as const;

export async function readOwnTemplates(): Promise<ToSidebar['own-templates']> {
  return { ...(await templateShelf.read()), marked: (await markedOnPage()).length };
}

/** Null: what is selected is no zone any more. Its colour stays. */
export function markZones(role: ZoneRole | null): Act {
  return async ({ journal, pace: paced }) => {
    let count = 0;
    for (const node of figma.currentPage.selection) {
      await paced(12);
      if (node.removed || !isDrawn(node) || isClosed(node)) continue;
      journal.store(node, roleKey, role ?? '');
      if (role !== null) journal.set(node, 'fills', [paint(looks[role])]);
      count += 1;
    }
    if (count === 0) throw new Refusal((texts) => texts.nothingToMark);
    return (texts) => (role === null ? texts.zonesUnmarked(count) : texts.zonesMarked(count));
  };
}

/** Of the zones in the selection; of all on the page when that selection is only what was marked last. */
export function makeTemplate(name: string, shelf: Shelf): Act {
  return async (tools) => {
    const title = keptName(name);
    if (title === '') throw new Refusal((texts) => texts.templateNameMissing);
    const selected = new Set(figma.currentPage.selection.map(({ id }) => id));
    const all = await markedOnPage();
    const chosen = all.filter(({ id }) => selected.has(id));
    const zones = (chosen.length > 1 && chosen.some(hasMode) ? chosen : all).map(({ zone }) => zone);
    if (!all.some(hasMode)) {
      throw new Refusal((texts) => texts.noZonesMarked);
    }
    if (zones.length > mostZones) throw new Refusal((texts) => texts.tooManyZones(mostZones));
    const words = templateTexts[tools.language];
    const names = {
      ...words.modes,
      outcomes: words.outcomes,
      out: words.out,
      segment: words.fillers.segment.replace('{n}', '').trim(),
    };
    const template = templateOf(title, zones, names, tools.stamp);
    if (Math.max(template.width, template.height) > largestTemplate) {
      throw new Refusal((texts) => texts.zonesTooLarge);
    }
    const half = halfOverlapping(template.zones);
    if (half) throw new Refusal((texts) => texts.zonesOverlap(half[0].title, half[1].title));
    return templateShelf.save([v.parse(ownTemplateSchema, template)], shelf)(tools);
  };
}

/** Drawn by a person, and nothing of ours. */
function isDrawn(node: SceneNode): node is Zone {
  const { type } = node;
  return (
    (type === 'SECTION' || type === 'RECTANGLE' || type === 'FRAME' || type === 'SHAPE_WITH_TEXT') &&
    node.getSharedPluginData(namespace, 'kind') === ''
  );
}

interface Marked {
  readonly id: string;
  readonly zone: MarkedZone;
}

const hasMode = ({ zone: { role } }: Marked): boolean =>
  role === 'online' || role === 'offline' || role === 'both';

async function markedOnPage(): Promise<readonly Marked[]> {
  await pace(1);
  const found = figma.currentPage.findAllWithCriteria({
    types: ['SECTION', 'RECTANGLE', 'FRAME', 'SHAPE_WITH_TEXT'],
    sharedPluginData: { namespace, keys: [roleKey] },
  });
  const zones: Marked[] = [];
  for (const node of found) {
    await pace(8);
    if (node.removed) continue;
    const role = v.safeParse(zoneRoleSchema, node.getSharedPluginData(namespace, roleKey));
    const box = node.absoluteBoundingBox;
    if (!role.success || !box || box.width < 1 || box.height < 1) continue;
    const { x, y, width, height } = box;
    zones.push({ id: node.id, zone: { role: role.output, title: titleOf(node), x, y, width, height } });
  }
  return zones;
}

/** What the host calls a node that nobody named. */
const unnamed = /^(section|rectangle|frame|square|shape)?( \d+)?$/i;

function titleOf(node: Zone): string {
  const title = node.type === 'SHAPE_WITH_TEXT' ? node.text.characters : node.name;
  return unnamed.test(title.trim()) ? '' : keptName(title);
}
