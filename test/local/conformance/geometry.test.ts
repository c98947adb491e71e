import { expect } from 'vitest';
import { createBoardDocument } from '../../../src/local/document/document.ts';
import { logOf } from '../harness.ts';
import { rules } from './rule.ts';

const prelude = `
  const attempt = (run) => { try { return String(run()) } catch (error) { return error.message } };
  const place = (node) => node.x + ',' + node.y;
  const onPage = (node) => node.absoluteTransform[0][2] + ',' + node.absoluteTransform[1][2];
  const box = (node) => { const { x, y, width, height } = node.absoluteBoundingBox; return [x, y, width, height].map((each) => Math.round(each * 100) / 100).join() };
  const at = (node, x, y) => { node.x = x; node.y = y; return node };
  const tick = () => new Promise((resolve) => setTimeout(resolve, 0));`;
/** What the code logs, one string a line. */
const log = (code: string, options = {}) => logOf(`${prelude}\n(async () => {${code}\n})()`, options);

rules('1.4 Coordinates', (rule) => {
  rule(
    'x and y count from the frame, section or page that a node is in',
    'certain',
    'typings: relativeTransform',
    async () => {
      const code = `const section = at(figma.createSection(), 100, 50), frame = at(figma.createFrame(), 10, 20), sticky = at(figma.createSticky(), 1, 2);
        section.appendChild(frame); frame.appendChild(sticky);
        console.log(place(sticky), onPage(sticky), onPage(frame), onPage(section))`;
      expect(await log(code)).toEqual(['1,2 111,72 110,70 100,50']);
    },
  );

  rule(
    'x and y of what lies in a group count from the nearest container around it that is no group',
    'certain',
    'typings: relativeTransform',
    async () => {
      const code = `const section = at(figma.createSection(), 100, 50);
        const one = at(figma.createRectangle(), 10, 10), two = at(figma.createRectangle(), 300, 10), three = at(figma.createRectangle(), 0, 200);
        for (const node of [one, two, three]) section.appendChild(node);
        const inner = figma.group([one, two], section), outer = figma.group([inner, three], section);
        console.log(place(one), place(two), place(inner), place(outer), outer.width, outer.height);
        console.log(onPage(one), onPage(outer));
        one.x = -40; console.log(place(inner), inner.width, place(outer), place(two))`;
      expect(await log(code)).toEqual([
        '10,10 300,10 10,10 0,10 400 290',
        '110,60 100,60',
        '-40,10 440 -40,10 300,10',
      ]);
    },
  );

  rule(
    'A boolean operation has no space of its own, as a group',
    'certain',
    'typings: relativeTransform',
    async () => {
      const document = createBoardDocument();
      document.edit('person', () => {
        const frame = document.create('FRAME', {}, document.currentPage);
        const union = document.create('BOOLEAN_OPERATION', {}, frame);
        document.create('ELLIPSE', {}, union);
        document.create('ELLIPSE', {}, union);
      });
      const code = `const frame = at(figma.currentPage.children[0], 1000, 0), union = frame.children[0], [one, two] = union.children;
        at(one, 5, 5); at(two, 50, 5);
        console.log(place(union), union.width, onPage(two)); union.x = 15; console.log(place(one), place(two))`;
      expect(await log(code, { document })).toEqual(['5,5 145 1050,5', '15,5 60,5']);
    },
  );

  rule(
    'appendChild keeps the numbers, so that the node jumps on the page: append first, then place',
    'certain',
    'typings: appendChild; public skill files of Figma: gotchas',
    async () => {
      const code = `const section = at(figma.createSection(), 100, 100), frame = at(figma.createFrame(), 30, 40);
        section.appendChild(frame); console.log(place(frame), onPage(frame));
        figma.currentPage.appendChild(frame); console.log(place(frame), onPage(frame))`;
      expect(await log(code)).toEqual(['30,40 130,140', '30,40 30,40']);
    },
  );

  rule('Grouping keeps every place on the page', 'certain', 'typings: group', async () => {
    const code = `const section = at(figma.createSection(), 100, 100), one = at(figma.createFrame(), 30, 40), two = at(figma.createFrame(), 500, 500);
      section.appendChild(one);
      const group = figma.group([one, two], figma.currentPage);
      console.log(onPage(one), onPage(two), place(one), place(group));
      console.log(figma.ungroup(group).map(onPage).join(' '))`;
    expect(await log(code)).toEqual(['130,140 500,500 130,140 130,140', '130,140 500,500']);
  });

  rule('Moving a group moves what is in it', 'certain', 'typings: relativeTransform', async () => {
    const code = `const one = figma.createFrame(), two = at(figma.createFrame(), 200, 0), group = figma.group([one, two], figma.currentPage);
      group.x = 1000; console.log(place(one), place(two), place(group))`;
    expect(await log(code)).toEqual(['1000,0 1200,0 1000,0']);
  });

  rule(
    'Moving a section moves what is in it, whose own numbers stay',
    'certain',
    'typings: relativeTransform',
    async () => {
      const code = `const section = figma.createSection(), sticky = at(figma.createSticky(), 10, 10);
        section.appendChild(sticky); await tick();
        at(section, 300, 0); console.log(place(sticky), onPage(sticky), box(sticky))`;
      expect(await log(code)).toEqual(['10,10 310,10 310,10,240,240']);
    },
  );

  rule(
    'Right after a move to another parent, boxes still tell where a node was; a tick later they are right',
    'likely',
    'public skill files of Figma: gotchas',
    async () => {
      const code = `const section = at(figma.createSection(), 500, 0), frame = at(figma.createFrame(), 30, 40), text = figma.createRectangle();
        frame.appendChild(text); await tick();
        section.appendChild(frame); frame.x = 60;
        console.log(box(frame), box(text), onPage(frame));
        await tick();
        console.log(box(frame), box(text), onPage(frame))`;
      expect(await log(code)).toEqual([
        '30,40,100,100 30,40,100,100 560,40',
        '560,40,100,100 560,40,100,100 560,40',
      ]);
    },
  );

  rule(
    'A node that a plugin puts on top of a section does not become part of it',
    'likely',
    'public skill files of Figma: create-section',
    async () => {
      const code = `const section = figma.createSection(); section.resizeWithoutConstraints(1000, 1000);
        const sticky = at(figma.createSticky(), 10, 10);
        console.log(sticky.parent === figma.currentPage, section.children.length);
        section.x = 500; console.log(sticky.x)`;
      expect(await log(code)).toEqual(['true 0', '10']);
    },
  );

  rule(
    'Rotation is in degrees about the top-left corner, which stays, and reads as −180 to 180',
    'certain',
    'typings: rotation',
    async () => {
      const code = `const frame = at(figma.createFrame(), 10, 20); frame.resize(200, 100);
        frame.rotation = 90; console.log(place(frame), frame.rotation, box(frame), frame.width, frame.height);
        frame.rotation = -30; console.log(place(frame), Math.round(frame.rotation));
        frame.rotation = 270; console.log(Math.round(frame.rotation));
        frame.rotation = 540; console.log(Math.abs(Math.round(frame.rotation)));
        const [[a, c], [b, d]] = frame.relativeTransform; console.log([a, b, c, d].map(Math.round))`;
      expect(await log(code)).toEqual([
        '10,20 90 10,-180,100,200 200 100',
        '10,20 -30',
        '-90',
        '180',
        '[-1,0,0,-1]',
      ]);
    },
  );

  rule(
    'A transform has unit axes: it turns and mirrors, and never scales',
    'certain',
    'typings: relativeTransform',
    async () => {
      const code = `const frame = figma.createFrame();
        frame.relativeTransform = [[0, 1, 5], [-1, 0, 6]]; console.log(place(frame), Math.round(frame.rotation));
        console.log(attempt(() => { frame.relativeTransform = [[2, 0, 5], [0, 2, 6]] }).startsWith('in set_relativeTransform: '));
        console.log(frame.width, JSON.stringify(frame.relativeTransform))`;
      expect(await log(code)).toEqual(['5,6 90', 'true', '100 [[0,1,5],[-1,0,6]]']);
    },
  );

  rule(
    'The transform on the page goes through all containers, also turned ones',
    'certain',
    'typings: absoluteTransform',
    async () => {
      const code = `const outer = at(figma.createFrame(), 100, 100), inner = at(figma.createFrame(), 10, 0);
        outer.appendChild(inner); outer.rotation = 90; await tick();
        console.log(inner.absoluteTransform[0].map(Math.round), inner.absoluteTransform[1].map(Math.round), place(inner), box(inner))`;
      expect(await log(code)).toEqual(['[0,1,100] [-1,0,90] 10,0 100,-10,100,100']);
    },
  );

  rule(
    'The box on the page is upright and leaves strokes and shadows out; the drawn bounds count them in',
    'certain',
    'typings: absoluteBoundingBox, absoluteRenderBounds',
    async () => {
      const code = `const frame = at(figma.createFrame(), 50, 50);
        frame.strokes = [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }]; frame.strokeWeight = 10; frame.strokeAlign = 'OUTSIDE';
        console.log(box(frame), frame.absoluteRenderBounds);
        frame.strokes = [];
        frame.effects = [{ type: 'DROP_SHADOW', color: { r: 0, g: 0, b: 0, a: 1 }, offset: { x: 0, y: 40 }, radius: 0, visible: true, blendMode: 'NORMAL' }];
        console.log(box(frame), frame.absoluteRenderBounds.y + frame.absoluteRenderBounds.height >= 190)`;
      expect(await log(code)).toEqual([
        '50,50,100,100 {"x":40,"y":40,"width":120,"height":120}',
        '50,50,100,100 true',
      ]);
    },
  );

  rule(
    'What nobody can see has no drawn bounds, though its box is there; a page has neither',
    'certain',
    'typings: absoluteRenderBounds',
    async () => {
      const code = `const section = figma.createSection(), frame = figma.createFrame(); section.appendChild(frame); await tick();
        section.sectionContentsHidden = true; console.log(frame.absoluteRenderBounds, box(frame));
        section.sectionContentsHidden = false; frame.visible = false; console.log(frame.absoluteRenderBounds, box(frame));
        console.log('absoluteBoundingBox' in figma.currentPage)`;
      expect(await log(code)).toEqual(['null 0,0,100,100', 'null 0,0,100,100', 'false']);
    },
  );

  rule(
    'Hiding the contents of a section hides them from people only: they are read and written as before',
    'certain',
    'typings: sectionContentsHidden',
    async () => {
      const code = `const section = figma.createSection(), sticky = figma.createSticky(); section.appendChild(sticky);
        section.sectionContentsHidden = true;
        sticky.x = 12; console.log(section.children.length, section.findAllWithCriteria({ types: ['STICKY'] }).length, sticky.x, sticky.visible)`;
      expect(await log(code)).toEqual(['1 1 12 true']);
    },
  );

  rule('Resizing a group scales what is in it', 'certain', 'typings: resize', async () => {
    const code = `const one = at(figma.createRectangle(), 10, 10), two = at(figma.createRectangle(), 110, 10);
        const group = figma.group([one, two], figma.currentPage);
        group.resize(100, 200); console.log(box(group), box(one), box(two))`;
    expect(await log(code)).toEqual(['10,10,100,200 10,10,50,200 60,10,50,200']);
  });

  rule(
    'Resizing a frame moves its children by their constraints, resizing it without them does not',
    'certain',
    'typings: resize, resizeWithoutConstraints',
    async () => {
      const code = `const frame = figma.createFrame(), child = at(figma.createRectangle(), 50, 0); frame.appendChild(child);
        child.resize(10, 10); child.constraints = { horizontal: 'MAX', vertical: 'MIN' };
        const middle = at(figma.createRectangle(), 50, 0); frame.appendChild(middle);
        middle.resize(10, 10); middle.constraints = { horizontal: 'CENTER', vertical: 'STRETCH' };
        frame.resize(200, 110); console.log(child.x, middle.x, middle.width, middle.height);
        frame.resizeWithoutConstraints(300, 100); console.log(child.x);
        console.log(attempt(() => frame.resize(0, 10)), attempt(() => frame.resize('10', 10)), attempt(() => { frame.x = NaN }))`;
      expect(await log(code)).toEqual([
        '150 100 10 20',
        '150',
        'in resize: Expected "width" to have value >= 0.01 in resize: Expected "width" to have type number but got string instead in set_x: Expected "x" to be a finite number',
      ]);
    },
  );
});

rules('1.4 Parents and children', (rule) => {
  rule('Sections can lie in sections', 'certain', 'figma/mcp-server-guide: nested-section', async () => {
    const code = `const outer = figma.createSection(), inner = figma.createSection(), frame = figma.createFrame();
      outer.appendChild(inner); inner.appendChild(frame);
      console.log(inner.parent === outer, frame.parent === inner)`;
    expect(await log(code)).toEqual(['true true']);
  });

  rule(
    'A section does not lie in a frame or a group here: Figma Design forbids it',
    { unknown: 8 },
    'behaviour of Figma Design',
    async () => {
      const code = `const section = figma.createSection(), frame = figma.createFrame(), group = figma.group([figma.createRectangle()], figma.currentPage);
        console.log(attempt(() => frame.appendChild(section)), '|', attempt(() => group.appendChild(section)));
        console.log(section.parent === figma.currentPage)`;
      expect(await log(code)).toEqual([
        'in appendChild: Cannot move node. A SECTION cannot be inside of a FRAME | in appendChild: Cannot move node. A SECTION cannot be inside of a GROUP',
        'true',
      ]);
    },
  );

  rule(
    'Nothing is put into a section that is locked or hidden here: it is not known whether FigJam takes it',
    { unknown: 9 },
    'nobody told',
    async () => {
      const code = `const refused = [];
        for (const [name, value] of [['locked', true], ['visible', false], ['sectionContentsHidden', true]]) {
          const section = figma.createSection(), frame = figma.createFrame();
          section[name] = value;
          refused.push(attempt(() => section.appendChild(frame)));
          refused.push(attempt(() => section.insertChild(0, frame)).startsWith('in insertChild: '));
          section[name] = !value; section.appendChild(frame);
        }
        console.log(new Set(refused).size, refused[0], refused[1])`;
      expect(await log(code)).toEqual([
        '2 in appendChild: Cannot move node. New parent is in a locked or hidden section true',
      ]);
    },
  );

  rule(
    'A group goes with its last child, also when that moves elsewhere; there are no empty groups',
    'certain',
    'typings: removed, group',
    async () => {
      const code = `const one = figma.createFrame(), two = figma.createFrame();
        const inner = figma.group([one], figma.currentPage), outer = figma.group([inner, two], figma.currentPage);
        one.remove(); console.log(inner.removed, outer.removed);
        figma.currentPage.appendChild(two); console.log(outer.removed, two.removed);
        console.log(attempt(() => figma.group([], figma.currentPage)).startsWith('in group: '))`;
      expect(await log(code)).toEqual(['true false', 'true false', 'true']);
    },
  );

  rule('Children are listed from back to front', 'certain', 'typings: children', async () => {
    const code = `const back = figma.createFrame(), front = figma.createSticky(), page = figma.currentPage;
      console.log(page.children[0] === back, page.children[1] === front);
      page.appendChild(back); console.log(page.children[1] === back)`;
    expect(await log(code)).toEqual(['true true', 'true']);
  });

  rule(
    'Children, selections and paints are new frozen lists at every reading',
    'certain',
    'typings: children; documentation: editing-properties',
    async () => {
      const code = `const frame = figma.createFrame(), page = figma.currentPage; page.selection = [frame];
        for (const read of [() => page.children, () => page.selection, () => frame.fills]) {
          console.log(read() !== read(), Object.isFrozen(read()), attempt(() => { 'use strict'; read().push(frame) }).includes('extensible'));
        }
        console.log(attempt(() => { 'use strict'; frame.fills[0].color.r = 0 }).includes('read-only') || attempt(() => { 'use strict'; frame.fills[0].color.r = 0 }).includes('read only'))`;
      expect(await log(code)).toEqual(['true true true', 'true true true', 'true true true', 'true']);
    },
  );

  rule(
    'A clone lands on the current page, with the same numbers and so elsewhere than the original',
    'certain',
    'typings: clone',
    async () => {
      const code = `const section = at(figma.createSection(), 100, 100), frame = at(figma.createFrame(), 30, 40), text = at(figma.createRectangle(), 7, 8);
        frame.appendChild(text); section.appendChild(frame);
        const copy = frame.clone();
        console.log(copy.parent === figma.currentPage, place(copy), onPage(copy), place(copy.children[0]), copy.id !== frame.id)`;
      expect(await log(code)).toEqual(['true 30,40 30,40 7,8 true']);
    },
  );

  rule(
    'insertChild puts a node at an index, at most behind all others',
    'certain',
    'typings: insertChild; documentation: nodes-insertchild',
    async () => {
      const code = `const frame = figma.createFrame(), [a, b, c] = [1, 2, 3].map(() => figma.createRectangle());
        frame.insertChild(0, a); frame.insertChild(0, b); frame.insertChild(2, c);
        console.log(frame.children.map((node) => [a, b, c].indexOf(node)));
        const more = figma.createRectangle();
        console.log(attempt(() => frame.insertChild(4, more)), more.parent === figma.currentPage)`;
      expect(await log(code)).toEqual([
        '[1,0,2]',
        'in insertChild: Cannot insert node at index greater than the number of existing siblings true',
      ]);
    },
  );

  rule(
    'A node does not go into itself, the document nowhere, pages and other nodes not into each other',
    'certain',
    'documentation: nodes-appendchild',
    async () => {
      const code = `const outer = figma.createSection(), inner = figma.createSection(), frame = figma.createFrame(), page = figma.currentPage;
        outer.appendChild(inner);
        console.log(attempt(() => inner.appendChild(outer)));
        console.log(attempt(() => inner.appendChild(inner)));
        console.log(attempt(() => page.appendChild(figma.root)));
        console.log(attempt(() => figma.root.appendChild(frame)));
        console.log(attempt(() => frame.appendChild(page)));
        console.log(attempt(() => figma.group([frame], figma.createSticky())))`;
      const words = 'in appendChild: Cannot move node. ';
      expect(await log(code)).toEqual([
        `${words}Doing so would create a parenting cycle`,
        `${words}Doing so would create a parenting cycle`,
        `${words}Node is the scene root, which cannot be reparented`,
        `${words}The root node cannot have children of type other than PAGE`,
        `${words}Nodes other than the root node cannot have children of type PAGE`,
        'in group: Cannot move node. New parent is of a type that cannot have children',
      ]);
    },
  );

  rule(
    'The parts of an instance lie where its component has them',
    'certain',
    'documentation: api-errors',
    async () => {
      const document = createBoardDocument();
      document.edit('person', () => {
        const instance = document.create('INSTANCE', {}, document.currentPage);
        document.create('RECTANGLE', {}, document.create('FRAME', {}, instance));
      });
      const code = `const [instance] = figma.currentPage.children, inside = instance.children[0].children[0];
        for (const act of [() => { inside.x = 5 }, () => { inside.y = 5 }, () => { inside.rotation = 5 }, () => { inside.relativeTransform = [[1, 0, 0], [0, 1, 0]] }, () => inside.resize(5, 5)])
          console.log(attempt(act));
        instance.x = 5; inside.name = 'mine'; console.log(instance.x, inside.name, inside.x)`;
      const refused = (member: string) => `in ${member}: This property cannot be overriden on an instance`;
      expect(await log(code, { document })).toEqual([
        ...['set_x', 'set_y', 'set_rotation', 'set_relativeTransform', 'resize'].map(refused),
        '5 mine 0',
      ]);
    },
  );

  rule(
    'Instances keep their children and take no others; components do not nest',
    'certain',
    'documentation: nodes-appendchild',
    async () => {
      const document = createBoardDocument();
      document.edit('person', () => {
        const page = document.currentPage;
        const component = document.create('COMPONENT', {}, page);
        const instance = document.create('INSTANCE', { mainComponent: component }, page);
        document.create('RECTANGLE', {}, document.create('FRAME', {}, instance));
        const set = document.create('COMPONENT_SET', {}, page);
        document.create('COMPONENT', {}, set);
        document.create('COMPONENT', {}, page);
      });
      const code = `const [component, instance, set, other] = figma.currentPage.children, inside = instance.children[0];
        const frame = figma.createFrame(), holder = figma.createFrame();
        console.log(attempt(() => instance.appendChild(frame)));
        console.log(attempt(() => inside.appendChild(frame)));
        console.log(attempt(() => figma.currentPage.appendChild(inside)));
        console.log(attempt(() => inside.remove()));
        console.log(attempt(() => set.appendChild(frame)));
        holder.appendChild(instance); console.log(attempt(() => component.appendChild(holder)));
        console.log(attempt(() => component.appendChild(other)));
        console.log(attempt(() => component.appendChild(set)));
        console.log(attempt(() => set.children[0].appendChild(frame)), frame.parent === set.children[0])`;
      const words = 'in appendChild: Cannot move node. ';
      expect(await log(code, { document })).toEqual([
        `${words}New parent is an instance or is inside of an instance`,
        `${words}New parent is an instance or is inside of an instance`,
        `${words}Node is inside of an instance`,
        'in remove: Removing this node is not allowed',
        `${words}A COMPONENT_SET node cannot have children of type other than COMPONENT`,
        `${words}Reparenting would create a component cycle`,
        `${words}Reparenting would create a component inside a component`,
        `${words}Reparenting would create a component set cycle`,
        'undefined true',
      ]);
    },
  );

  rule(
    'A page whose name is only asterisks, dashes or spaces divides the list of pages and holds nothing',
    'certain',
    'typings: isPageDivider; documentation: nodes-appendchild',
    async () => {
      const document = createBoardDocument();
      document.edit('person', () => document.create('PAGE', { name: '***' }, document.root));
      const code = `const page = figma.root.children[1]; await page.loadAsync();
        console.log(page.isPageDivider, figma.currentPage.isPageDivider, attempt(() => page.appendChild(figma.createFrame())));
        page.name = 'Week 2'; console.log(page.isPageDivider, attempt(() => page.appendChild(figma.createFrame())));
        page.name = '***'; console.log(page.isPageDivider)`;
      expect(await log(code, { document })).toEqual([
        'true false in appendChild: Cannot move node. PageDivider cannot have children',
        'false undefined',
        'false',
      ]);
    },
  );

  rule(
    'What a plugin may not move stays where it was',
    'certain',
    'documentation: nodes-appendchild',
    async () => {
      const code = `const outer = figma.createSection(), inner = figma.createSection(); outer.appendChild(inner);
        attempt(() => inner.appendChild(outer));
        console.log(outer.parent === figma.currentPage, inner.children.length, outer.children.length)`;
      expect(await log(code)).toEqual(['true 0 1']);
    },
  );
});
